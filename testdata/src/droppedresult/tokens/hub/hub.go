// Package hub holds dispatchers that give something back for each connection.
package hub

// Hub gives a function that disconnects.
type Hub struct {
	handlers map[int]func(string)
	next     int
}

// Subscribe adds f.
func (h *Hub) Subscribe(f func(string)) (unsubscribe func()) {
	h.next++
	id := h.next
	h.handlers[id] = f
	return func() { delete(h.handlers, id) }
}

// Publish calls everyone.
func (h *Hub) Publish(text string) {
	for _, f := range h.handlers {
		f(text)
	}
}

// Named connects by name.
type Named struct{ handlers map[string]func(string) }

// Subscribe adds f by name.
func (n *Named) Subscribe(name string, f func(string)) func() {
	n.handlers[name] = f
	return func() { n.Unsubscribe(name) }
}

// Unsubscribe takes name away.
func (n *Named) Unsubscribe(name string) { delete(n.handlers, name) }

// Publish calls everyone.
func (n *Named) Publish(text string) {
	for _, f := range n.handlers {
		f(text)
	}
}

// Feed is declared.
type Feed struct{}

// Subscription is a connection.
type Subscription struct{}

// Unsubscribe ends it.
func (s *Subscription) Unsubscribe() {}

// Subscribe connects.
//
//signalvet:connect receiver=f
func (s *Feed) Subscribe(f func(int)) *Subscription { return nil }

// Send sends.
//
//signalvet:send
func (s *Feed) Send(n int) error { return nil }
