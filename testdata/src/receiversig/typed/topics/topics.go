// Package topics gives names to what is told on a bus.
package topics

import "github.com/asaskevich/EventBus"

// Topic is a name on a bus.
type Topic struct{ name string }

// New names one.
func New(name string) Topic { return Topic{name: name} }

// Hear connects.
func (t Topic) Hear(b EventBus.Bus, fn any) error { return b.Subscribe(t.name, fn) }

// Tell sends.
func (t Topic) Tell(b EventBus.Bus, args ...any) { b.Publish(t.name, args...) }

// Names of the harbour.
var (
	Docked = New("docked")
	Sailed = New("sailed")
)

// Below puts a prefix before names.
type Below struct {
	bus    EventBus.Bus
	prefix string
}

// Of makes one.
func Of(b EventBus.Bus, prefix string) Below { return Below{bus: b, prefix: prefix} }

// Hear connects.
func (p Below) Hear(name string, fn any) error { return p.bus.Subscribe(p.prefix+"."+name, fn) }

// Tell sends.
func (p Below) Tell(name string, args ...any) { p.bus.Publish(p.prefix+"."+name, args...) }
