package observers

import "time"

// Wrong: one of the observer's callbacks waits.
func slowObserver(h *Hub) {
	h.AddObserver(slow{}) // want `may block the sender`
	h.NotifyOpened(Event{})
	h.NotifyClosed(Event{})
}

// Wrong: the function waits.
func slowFunction(h *Hub) {
	h.Subscribe(report) // want `receiver report may block the sender.*net/http\.Get`
	h.NotifyOpened(Event{})
}

// Wrong: the literal waits.
func slowLiteral(h *Hub) {
	h.Subscribe(func(e Event) { time.Sleep(time.Second) }) // want `receiver function literal may block the sender.*time\.Sleep`
	h.NotifyOpened(Event{})
}

// Right: neither callback waits; Reset is none.
func quickObserver(h *Hub) {
	q := &quick{}
	h.AddObserver(q)
	h.NotifyOpened(Event{})
	q.Reset()
}

// Right: the function does not wait.
func quickFunction(h *Hub) {
	h.Subscribe(count)
	h.NotifyOpened(Event{})
}

// Right: a channel is no code that could wait, buffered or not.
func channel(h *Hub) <-chan Event {
	c := make(chan Event)
	h.Feed(c)
	h.Publish(Event{})
	return c
}

// Right: this one calls its handlers in goroutines.
func background(b *Background) {
	b.Subscribe(report)
	b.Publish(Event{})
}
