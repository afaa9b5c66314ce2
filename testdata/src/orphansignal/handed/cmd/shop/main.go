// Command shop makes the bus, and hands it around.
package main

import (
	"github.com/asaskevich/EventBus"

	"orphansignal/handed/orders" // want `^"order:shiped" has no other end; did you mean "order:shipped"\?, connected at orders\.go:36$` `^"order:shipped" has no other end; did you mean "order:shiped"\?, sent at orders\.go:30$`
)

type app struct{ bus EventBus.Bus }

func main() {
	a := app{bus: EventBus.New()}
	if err := orders.Register(a.bus); err != nil {
		panic(err)
	}
	attach(a.bus)
	orders.Run(a.bus)
	a.bus.Publish("shop:closed", 1) // want `^"shop:closed" is sent but never received \(no receiver is connected\)$`
	a.bus.Publish("shop:opened", 1)
	own := EventBus.New()
	own.Publish("shop:opened", 1)
}

func attach(bus EventBus.Bus) {
	_ = bus.Subscribe("shop:opened", func(int) {})
	_ = bus.Subscribe("shop:broken", func(int) {}) // want `^"shop:broken" is received but never sent \(receiver function literal is never called\)$`
}
