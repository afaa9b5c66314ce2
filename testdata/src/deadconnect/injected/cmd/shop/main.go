// Command shop makes the bus, and hands it to those who connect.
package main

import (
	"github.com/asaskevich/EventBus"

	"deadconnect/injected/audit" // want `^receiver note is never connected to "order:placed" \(audit\.Register is never called\), at audit\.go:7$`
	"deadconnect/injected/mail"
)

func main() {
	bus := EventBus.New()
	if err := mail.Register(bus); err != nil {
		panic(err)
	}
	if err := audit.Subscribe(bus, func(int) {}); err != nil {
		panic(err)
	}
	bus.Publish("order:placed", 1)
}
