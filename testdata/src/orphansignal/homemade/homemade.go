// Package homemade has a bus of its own, by topic.
package homemade

type bus struct{ handlers map[string][]func(int) }

func (b *bus) subscribe(topic string, f func(int)) {
	b.handlers[topic] = append(b.handlers[topic], f)
}

func (b *bus) publish(topic string, n int) {
	for _, f := range b.handlers[topic] {
		f(n)
	}
}

func show(int) {}

const created = "order.created"

func wire(b *bus) {
	b.subscribe(created, show)
	b.subscribe("order.deleted", show)  // want `"order.deleted" has no other end; did you mean "order.delete"\?`
	b.subscribe("order.shipped", show)  // want `"order.shipped" is received but never sent \(receiver show is never called; bus is inferred to be a dispatcher\)`
	b.subscribe("order_refunded", show) // want `"order_refunded" has no other end; did you mean "order.refunded"\?`
}

func run(b *bus) {
	b.publish("order.created", 1)
	b.publish("order.delete", 1)   // want `"order.delete" has no other end; did you mean "order.deleted"\?`
	b.publish("order.refunded", 1) // want `"order.refunded" has no other end; did you mean "order_refunded"\?`
}

type open struct{ handlers map[string][]func(int) }

func (o *open) subscribe(topic string, f func(int)) {
	o.handlers[topic] = append(o.handlers[topic], f)
}

func (o *open) publish(topic string, n int) {
	for _, f := range o.handlers[topic] {
		f(n)
	}
}

// Right: any topic may be sent.
func anyTopic(o *open, topic string) {
	o.subscribe("job.started", show)
	o.publish(topic, 1)
}
