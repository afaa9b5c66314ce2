package homemade

// Teller tells, now or later.
type Teller interface {
	Tell(topic string, e Event) // want Tell:"^wraps send$"
}

type deskOf struct{ listeners map[string][]func(Event) }

// Listen adds f.
func (d *deskOf) Listen(topic string, f func(Event)) { // want Listen:"^wraps connect$"
	d.listeners[topic] = append(d.listeners[topic], f)
}

// Tell tells the listeners.
func (d *deskOf) Tell(topic string, e Event) { // want Tell:"^wraps send$"
	for _, f := range d.listeners[topic] {
		f(e)
	}
}

// Drawer keeps what is told until it is opened.
type Drawer struct {
	to     Teller
	topics []string
	events []Event
}

// Tell keeps e.
func (d *Drawer) Tell(topic string, e Event) {
	d.topics, d.events = append(d.topics, topic), append(d.events, e)
}

// Open tells all.
func (d *Drawer) Open() { // want Open:"^send$"
	for i, topic := range d.topics {
		d.to.Tell(topic, d.events[i])
	}
}
