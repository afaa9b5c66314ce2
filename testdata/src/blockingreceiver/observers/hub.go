// Package observers holds a home-made dispatcher that stores functions, observers and channels.
package observers

import (
	"net/http"
	"slices"
	"sync"
	"time"
)

// Event is the payload.
type Event struct{ Name string }

// Observer is told about events.
type Observer interface {
	Opened(e Event)
	Closed(e Event)
}

// Hub tells its observers, functions and channels.
type Hub struct {
	mu        sync.Mutex
	observers []Observer
	handlers  []func(Event)
	feeds     map[chan<- Event]bool
}

// AddObserver stores an observer.
func (h *Hub) AddObserver(o Observer) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.observers = append(h.observers, o)
}

// Subscribe stores a function.
func (h *Hub) Subscribe(f func(Event)) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.handlers = append(h.handlers, f)
}

// Feed stores a channel.
func (h *Hub) Feed(c chan<- Event) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.feeds == nil {
		h.feeds = map[chan<- Event]bool{}
	}
	h.feeds[c] = true
}

// NotifyOpened calls everybody in the sender's goroutine.
func (h *Hub) NotifyOpened(e Event) {
	h.mu.Lock()
	observers, handlers := slices.Clone(h.observers), slices.Clone(h.handlers)
	h.mu.Unlock()
	for _, o := range observers {
		o.Opened(e)
	}
	for _, f := range handlers {
		f(e)
	}
}

// NotifyClosed calls the observers in the sender's goroutine.
func (h *Hub) NotifyClosed(e Event) {
	h.mu.Lock()
	observers := slices.Clone(h.observers)
	h.mu.Unlock()
	for _, o := range observers {
		o.Closed(e)
	}
}

// Publish offers the event to every channel that has room.
func (h *Hub) Publish(e Event) {
	h.mu.Lock()
	defer h.mu.Unlock()
	for c := range h.feeds {
		select {
		case c <- e:
		default:
		}
	}
}

// Background calls its handlers in goroutines.
type Background struct{ handlers []func(Event) }

// Subscribe stores a function.
func (b *Background) Subscribe(f func(Event)) { b.handlers = append(b.handlers, f) }

// Publish starts a goroutine for each handler.
func (b *Background) Publish(e Event) {
	for _, f := range b.handlers {
		go f(e)
	}
}

// slow waits when something is closed.
type slow struct{}

func (slow) Opened(e Event) {}

func (slow) Closed(e Event) { time.Sleep(time.Second) }

// quick waits never, whatever else it can do.
type quick struct{ n int }

func (q *quick) Opened(e Event) { q.n++ }

func (q *quick) Closed(e Event) { q.n-- }

// Reset is no callback.
func (q *quick) Reset() { time.Sleep(time.Second) }

func report(e Event) { _, _ = http.Get("https://example.org/" + e.Name) }

func count(e Event) {}
