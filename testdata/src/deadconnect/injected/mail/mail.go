// Package mail is handed the bus of the program.
package mail

import "github.com/asaskevich/EventBus"

// Register is called by the program.
func Register(bus EventBus.Bus) error { return bus.Subscribe("order:placed", send) }

// RegisterTwice connects what Register has connected.
func RegisterTwice(bus EventBus.Bus) error { return bus.Subscribe("order:placed", send) }

func send(id int) {}
