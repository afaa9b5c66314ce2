package homemade

// Wrong: a literal is equal to no other function.
func literal() {
	b := NewBus()
	b.Subscribe("opened", func(e Event) { println(e.Name) })
	b.Unsubscribe("opened", func(e Event) { println(e.Name) }) // want `^the function literal is no receiver of "opened" \(nothing is disconnected; Bus is inferred to be a dispatcher\)$`
	b.Publish("opened", Event{})
}

// Wrong: two doors have the same code pointer, so the first door's handler is taken away instead of the second's.
func methodOfTwoDoors() {
	b := NewBus()
	front, back := &Door{}, &Door{}
	b.Subscribe("opened", front.count)
	b.Subscribe("opened", back.count)
	b.Unsubscribe("opened", back.count) // want `back.count has the code of front.count, which Unsubscribe may disconnect instead`
	b.Publish("opened", Event{})
}

// Wrong: the second closure of one literal has the code pointer of the first.
func secondClosure() {
	b := NewBus()
	b.Subscribe("opened", newHandler("stdout"))
	b.Subscribe("opened", newHandler("stderr"))
	b.Unsubscribe("opened", newHandler("stderr")) // want `newHandler returns functions with one code, so that Unsubscribe may disconnect another`
	b.Publish("opened", Event{})
}

// Wrong: the token comes from another topic.
func tokenOfOtherTopic() {
	h := NewHub()
	token := h.Subscribe("opened", audit)
	h.Publish("opened", Event{})
	h.Unsubscribe("closed", token) // want `receiver audit is connected to "opened", not to "closed"`
}

// Wrong: the token comes from another hub.
func tokenOfOtherHub() {
	front, back := NewHub(), NewHub()
	token := front.Subscribe("opened", audit)
	back.Subscribe("opened", audit)
	front.Publish("opened", Event{})
	back.Unsubscribe("opened", token) // want `receiver audit is connected to .*, not to `
}
