// Command bus gives its modules one bus.
package main

import (
	"context"

	"lateconnect/behind/busmodules"
	"lateconnect/behind/kernel"
	"lateconnect/behind/server"
)

func main() {
	bus := new(server.Bus)
	list := []kernel.Module{
		busmodules.NewSource("one", bus),
		busmodules.NewSink(bus),
	}
	_ = kernel.OneByOne(context.Background(), list...) // want `is connected after Changed is sent`
}
