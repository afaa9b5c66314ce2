package eventbus

import "github.com/asaskevich/EventBus"

// The error of Subscribe tells that the receiver is no function, which the compiler's user sees.
func register(bus EventBus.Bus, on func(id int)) {
	bus.Subscribe("order:placed", on)
	bus.SubscribeOnce("order:placed", on)
	wrap(bus, on)
}

func wrap(bus EventBus.Bus, on func(id int)) error {
	return bus.SubscribeAsync("order:placed", on, true)
}
