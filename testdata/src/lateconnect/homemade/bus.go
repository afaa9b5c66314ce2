// Package homemade holds dispatchers of the program's own, with and without topics.
package homemade

import "sync"

// Bus has topics.
type Bus struct {
	mu       sync.RWMutex
	handlers map[string][]func(string)
}

// NewBus returns an empty bus.
func NewBus() *Bus { return &Bus{handlers: map[string][]func(string){}} }

// Subscribe adds f to a topic.
func (b *Bus) Subscribe(topic string, f func(string)) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.handlers[topic] = append(b.handlers[topic], f)
}

// Publish calls a copy of the topic's handlers.
func (b *Bus) Publish(topic, text string) {
	b.mu.RLock()
	handlers := append([]func(string){}, b.handlers[topic]...)
	b.mu.RUnlock()
	for _, h := range handlers {
		h(text)
	}
}

// Event has no topics.
type Event struct{ listeners []func(int) }

// Listen adds f.
func (e *Event) Listen(f func(int)) { e.listeners = append(e.listeners, f) }

// Fire calls the listeners.
func (e *Event) Fire(n int) {
	for _, f := range e.listeners {
		f(n)
	}
}

// Migrations look like a dispatcher, but running is no word of an observer.
type Migrations struct{ steps []func(int) }

// Add stores a step.
func (m *Migrations) Add(f func(int)) { m.steps = append(m.steps, f) }

// Run calls the steps.
func (m *Migrations) Run(n int) {
	for _, f := range m.steps {
		f(n)
	}
}

const opened = "door.opened"

var bus = NewBus()

func audit(text string) {}

func count(n int) {}
