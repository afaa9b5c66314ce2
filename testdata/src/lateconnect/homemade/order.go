package homemade

// Wrong: the topic was published before.
func localBus() {
	b := NewBus()
	b.Publish("opened", "front")
	b.Subscribe("opened", audit) // want "receiver audit is connected after .*opened.* is sent"
}

// Wrong: the topic is a constant.
func packageBus() {
	bus.Publish(opened, "front")
	bus.Subscribe("door.opened", audit) // want "receiver audit is connected after .*opened.* is sent"
}

// Wrong: an event without topics.
func event() {
	var clicked Event
	clicked.Fire(1)
	clicked.Listen(count) // want "receiver count is connected after clicked is sent"
}

// Wrong: through helpers.
func helpers() {
	announce()
	listen() // want "receiver audit is connected after .*opened.* is sent"
}

func announce() { bus.Publish(opened, "back") }

func listen() { bus.Subscribe(opened, audit) }

// Right: in order.
func inOrder() {
	b := NewBus()
	b.Subscribe("opened", audit)
	b.Publish("opened", "front")
}

// Right: another topic.
func otherTopic() {
	b := NewBus()
	b.Publish("closed", "front")
	b.Subscribe("opened", audit)
}

// Right: another bus.
func otherBus() {
	a, b := NewBus(), NewBus()
	a.Publish("opened", "front")
	b.Subscribe("opened", audit)
}

// Right: which topic is published is not known.
func unknownTopic(topic string) {
	bus.Publish(topic, "front")
	bus.Subscribe("window.opened", audit)
}

// Right: two events of one type.
func otherEvent() {
	var clicked, pressed Event
	clicked.Fire(1)
	pressed.Listen(count)
	pressed.Fire(2)
}

// Right: migrations are no signal; a step that is added later belongs to the next run.
func migrations() {
	var m Migrations
	m.Add(count)
	m.Run(1)
	m.Add(count)
	m.Run(2)
}
