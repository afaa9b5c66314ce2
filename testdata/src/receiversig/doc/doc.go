// Package doc holds the lines that the documentation of receiversig shows.
package doc

import "github.com/asaskevich/EventBus"

func wrong(bus EventBus.Bus) {
	bus.Subscribe("order:placed", func(id string) {}) // want `^receiver function literal takes \(string\), but "order:placed" is sent with \(int\) \(Publish panics\)$`
	bus.Publish("order:placed", 42)
}

func right(bus EventBus.Bus) {
	bus.Subscribe("order:placed", func(id int) {})
	bus.Publish("order:placed", 42)
}
