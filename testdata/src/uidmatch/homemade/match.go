package homemade

// Right: a declared function is equal to itself.
func declared() {
	b := NewBus()
	b.Subscribe("opened", audit)
	b.Publish("opened", Event{})
	b.Unsubscribe("opened", audit)
}

// Right: the closure is kept in a variable.
func keptClosure() {
	b := NewBus()
	h := newHandler("stdout")
	b.Subscribe("opened", h)
	b.Publish("opened", Event{})
	b.Unsubscribe("opened", h)
}

// Right: the literal is kept in a variable.
func keptLiteral() {
	b := NewBus()
	h := func(e Event) { println(e.Name) }
	b.Subscribe("opened", h)
	defer b.Unsubscribe("opened", h)
	b.Publish("opened", Event{})
}

// Right: the token goes back where it comes from.
func tokenInPlace() {
	h := NewHub()
	token := h.Subscribe("opened", audit)
	h.Publish("opened", Event{})
	h.Unsubscribe("opened", token)
}

// Right: two tokens, two topics.
func twoTokens() {
	h := NewHub()
	opened, closed := h.Subscribe("opened", audit), h.Subscribe("closed", audit)
	h.Publish("opened", Event{})
	h.Publish("closed", Event{})
	h.Unsubscribe("closed", closed)
	h.Unsubscribe("opened", opened)
}

// Right: the token's origin is not known.
func tokenOfCaller(h *Hub, token int) { h.Unsubscribe("opened", token) }
