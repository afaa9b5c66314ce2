// Package audit is handed the bus of the program.
package audit

import "github.com/asaskevich/EventBus"

// Register is forgotten by the program.
func Register(bus EventBus.Bus) error { return bus.Subscribe("order:placed", note) }

// RegisterRefunds connects to what nobody sends.
func RegisterRefunds(bus EventBus.Bus) error { return bus.Subscribe("order:refunded", note) }

// Subscribe connects what its caller says.
func Subscribe(bus EventBus.Bus, receiver func(int)) error {
	return bus.Subscribe("order:placed", receiver)
}

// connectDebts is called by nobody.
func connectDebts(bus EventBus.Bus) error {
	return bus.Subscribe("order:owed", note) // want `^receiver note is never connected to "order:owed" \(connectDebts is never called\)$`
}

// example shows how it is done.
func example(bus EventBus.Bus) error { return bus.Subscribe("order:placed", note) }

func note(id int) {}
