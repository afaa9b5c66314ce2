// Package cancelled holds connections that end by calling a function.
package cancelled

import "sync"

// Event tells its listeners.
type Event struct {
	mu        sync.Mutex
	next      int
	listeners map[int]func(string)
}

// Listen adds f and returns what takes it away.
func (e *Event) Listen(f func(string)) (cancel func()) {
	e.mu.Lock()
	defer e.mu.Unlock()
	e.next++
	id := e.next
	e.listeners[id] = f
	return func() {
		e.mu.Lock()
		defer e.mu.Unlock()
		delete(e.listeners, id)
	}
}

// Fire tells everybody.
func (e *Event) Fire(text string) {
	e.mu.Lock()
	listeners := make([]func(string), 0, len(e.listeners))
	for _, f := range e.listeners {
		listeners = append(listeners, f)
	}
	e.mu.Unlock()
	for _, f := range listeners {
		f(text)
	}
}

func show(string) {}

// Preview disconnects at once.
func Preview(e *Event) {
	off := e.Listen(show) // want `^receiver show is disconnected before .* is sent \(it is never called; Event is inferred to be a dispatcher\)$`
	off()
}

// Shown sends meanwhile.
func Shown(e *Event) {
	off := e.Listen(show)
	e.Fire("shown")
	off()
}

// Kept waits meanwhile.
func Kept(e *Event, when <-chan struct{}) {
	off := e.Listen(show)
	<-when
	off()
}

// Perhaps disconnects at once on one path only.
func Perhaps(e *Event, now bool) func() {
	off := e.Listen(show)
	if now {
		off()
		return nil
	}
	return off
}

// Deferred disconnects at the end.
func Deferred(e *Event) {
	off := e.Listen(show)
	defer off()
	e.Fire("deferred")
}
