// Package injectedtyped is given its dispatcher, which functions take as an argument.
package injectedtyped

import "github.com/kelindar/event"

type Placed struct{}

func (Placed) Type() uint32 { return 1 }

type shop struct{ bus *event.Dispatcher }

func New(bus *event.Dispatcher) any { return &shop{bus: bus} }

func (s *shop) Sell() { event.Publish(s.bus, Placed{}) }

// Tell publishes v.
func Tell[T event.Event](bus *event.Dispatcher, v T) { event.Publish(bus, v) }

// Hear calls f for each T.
func Hear[T event.Event](bus *event.Dispatcher, f func(T)) func() { return event.Subscribe(bus, f) }

// counted is what nobody hears of, and others cannot name.
type counted struct{ n int } // want `^counted is sent but never received \(no receiver is connected\)$`

func (counted) Type() uint32 { return 2 }

// moved is heard in the package.
type moved struct{ to string }

func (moved) Type() uint32 { return 3 }

func (s *shop) Close() {
	Tell(s.bus, counted{1})
	Tell(s.bus, moved{"home"})
}

func (s *shop) watch() func() { return Hear(s.bus, func(m moved) { println(m.to) }) }
