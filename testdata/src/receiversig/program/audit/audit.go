// Package audit receives what another package sends.
package audit

import "github.com/asaskevich/EventBus"

// Register connects the receivers of the package.
func Register(bus EventBus.Bus) {
	_ = bus.Subscribe("order:placed", placed)
	_ = bus.Subscribe("order:paid", paid)
}

func placed(id string) {}

func paid(id int) {}
