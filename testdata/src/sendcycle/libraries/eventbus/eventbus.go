package eventbus

import "github.com/asaskevich/EventBus"

var bus EventBus.Bus = EventBus.New()

func init() {
	bus.SubscribeAsync("order:placed", bill, false)
	bus.SubscribeAsync("order:billed", ship, false)
	bus.SubscribeAsync("order:shipped", done, false)
}

func bill(id int) { bus.Publish("order:billed", id) } // want `^sending "order:billed" leads back to "order:billed" \(ship → bill\)$`

func ship(id int) { bus.Publish("order:placed", id) }

func done(id int) { bus.Publish("order:done", id) }
