package homemade

// Wrong: a literal is equal to no other function.
func literal() {
	b := NewBus()
	b.Subscribe("opened", func(e Event) { println(e.Name) })
	b.Unsubscribe("opened", func(e Event) { println(e.Name) }) // want "."
	b.Publish("opened", Event{})
}

// Wrong: two doors have the same code pointer, so the first door's handler is taken away instead of the second's.
func methodOfTwoDoors() {
	b := NewBus()
	front, back := &Door{}, &Door{}
	b.Subscribe("opened", front.count)
	b.Subscribe("opened", back.count)
	b.Unsubscribe("opened", back.count) // want "."
	b.Publish("opened", Event{})
}

// Wrong: the second closure of one literal has the code pointer of the first.
func secondClosure() {
	b := NewBus()
	b.Subscribe("opened", newHandler("stdout"))
	b.Subscribe("opened", newHandler("stderr"))
	b.Unsubscribe("opened", newHandler("stderr")) // want "."
	b.Publish("opened", Event{})
}

// Wrong: the token comes from another topic.
func tokenOfOtherTopic() {
	h := NewHub()
	token := h.Subscribe("opened", audit)
	h.Publish("opened", Event{})
	h.Unsubscribe("closed", token) // want "."
}

// Wrong: the token comes from another hub.
func tokenOfOtherHub() {
	front, back := NewHub(), NewHub()
	token := front.Subscribe("opened", audit)
	back.Subscribe("opened", audit)
	front.Publish("opened", Event{})
	back.Unsubscribe("opened", token) // want "."
}
