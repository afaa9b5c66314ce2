// Package decorated hides its dispatcher behind an interface that a decorator implements too.
package decorated

import "sync"

// Handler is called with events.
type Handler func(topic string, payload any)

// Bus tells handlers of events.
type Bus interface {
	Subscribe(topic string, h Handler)
	Publish(topic string, payload any)
}

type memory struct {
	sync.RWMutex
	handlers map[string][]Handler
}

// NewMemory returns a bus.
func NewMemory() Bus { return &memory{handlers: map[string][]Handler{}} }

func (b *memory) Subscribe(topic string, h Handler) {
	b.Lock()
	b.handlers[topic] = append(b.handlers[topic], h)
	b.Unlock()
}

func (b *memory) Publish(topic string, payload any) {
	b.RLock()
	handlers := append([]Handler(nil), b.handlers[topic]...)
	b.RUnlock()
	for _, h := range handlers {
		h(topic, payload)
	}
}

// async has what it does not do itself from the bus that it embeds.
type async struct{ Bus }

// Async returns a bus that does not wait for handlers.
func Async(b Bus) Bus { return async{b} }

func (a async) Publish(topic string, payload any) { go a.Bus.Publish(topic, payload) }

// prefixed hands everything on.
type prefixed struct {
	bus    Bus
	prefix string
}

func (p *prefixed) Subscribe(topic string, h Handler) { p.bus.Subscribe(p.prefix+topic, h) }
func (p *prefixed) Publish(topic string, payload any) { p.bus.Publish(p.prefix+topic, payload) }

func show(string, any) {}

func start(b Bus) {
	b.Publish("opened", 1)
	b.Subscribe("opened", show) // want `^receiver show is connected after "opened" is sent`
	b.Subscribe("closed", show)
	b.Publish("closed", 1)
}
