// Package injectedtyped is given its dispatcher, which functions take as an argument.
package injectedtyped

import "github.com/kelindar/event"

type Placed struct{}

func (Placed) Type() uint32 { return 1 }

type shop struct{ bus *event.Dispatcher }

func New(bus *event.Dispatcher) any { return &shop{bus: bus} }

func (s *shop) Sell() { event.Publish(s.bus, Placed{}) }
