package eventbus

import "github.com/asaskevich/EventBus"

func count(id int) {}

func undone(bus EventBus.Bus) {
	bus.Subscribe("order:placed", count) // want `^receiver count is disconnected before "order:placed" is sent \(it is never called\)$`
	bus.Unsubscribe("order:placed", count)
	bus.Publish("order:placed", 1)
}

func done(bus EventBus.Bus) {
	bus.Subscribe("order:paid", count)
	bus.Publish("order:paid", 1)
	bus.Unsubscribe("order:paid", count)
}

func other(bus EventBus.Bus, stop func(int)) {
	bus.Subscribe("order:lost", count)
	bus.Unsubscribe("order:lost", stop)
	bus.Publish("order:lost", 1)
}
