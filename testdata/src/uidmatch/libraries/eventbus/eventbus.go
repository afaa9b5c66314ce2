package eventbus

import "github.com/asaskevich/EventBus"

const orderPlaced = "order:placed"

type mailer struct{ bus EventBus.Bus }

func (m *mailer) send(id int) {}

func notify(id int) {}

func (m *mailer) start() {
	m.bus.Subscribe(orderPlaced, m.send)
	m.bus.Subscribe(orderPlaced, func(id int) { m.send(id) })
	m.bus.Subscribe("order:paid", notify)
}

func (m *mailer) stop() {
	m.bus.Unsubscribe(orderPlaced, m.send)                      // its own receiver
	m.bus.Unsubscribe(orderPlaced, func(id int) { m.send(id) }) // want `^the function literal is no receiver of "order:placed" \(nothing is disconnected\)$`
	m.bus.Unsubscribe("order:payed", notify)                    // want `^receiver notify is connected to "order:paid", not to "order:payed" \(nothing is disconnected\)$`
}

// Two mailers have one send: the code that Unsubscribe compares.
func swap(bus EventBus.Bus) {
	first, second := &mailer{bus}, &mailer{bus}
	bus.Subscribe("order:lost", first.send)
	bus.Subscribe("order:lost", second.send)
	bus.Unsubscribe("order:lost", second.send) // want `^second\.send has the code of first\.send, which Unsubscribe may disconnect instead$`
}
