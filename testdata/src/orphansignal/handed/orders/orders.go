// Package orders is handed the bus of the program.
package orders

import (
	"os"

	"github.com/asaskevich/EventBus"
)

// Topics of the package.
const (
	Placed   = "order:placed"
	Returned = "order:returned"
)

// Register connects.
func Register(bus EventBus.Bus) error {
	if err := bus.Subscribe(Placed, note); err != nil {
		return err
	}
	if err := on(bus, "order:shiped", note); err != nil {
		return err
	}
	return bus.Subscribe("region:"+os.Getenv("REGION"), note)
}

// Run publishes.
func Run(bus EventBus.Bus) {
	bus.Publish(Placed, 1)
	bus.Publish("order:shipped", 1)
	bus.Publish("region:eu", 1)
}

// on connects for others.
func on(bus EventBus.Bus, topic string, receiver func(int)) error {
	return bus.Subscribe(topic, receiver)
}

func note(id int) {}
