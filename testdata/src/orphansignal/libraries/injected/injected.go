// Package injected is given its bus, or gives it away: others may have the other end.
package injected

import "github.com/asaskevich/EventBus"

type shop struct{ bus EventBus.Bus }

func New(bus EventBus.Bus) any { return &shop{bus: bus} }

func (s *shop) Sell() { s.bus.Publish("order:placed", 1) }

type own struct{ bus EventBus.Bus }

func newOwn() *own { return &own{bus: EventBus.New()} }

func (o *own) Go(register func(EventBus.Bus)) {
	register(o.bus)
	o.bus.Publish("order:own", 1)
}
