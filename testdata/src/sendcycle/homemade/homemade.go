// Package homemade has a bus of its own.
package homemade

// Bus sends by topic.
type Bus struct{ handlers map[string][]func(int) }

// Subscribe adds f to a topic.
func (b *Bus) Subscribe(topic string, f func(int)) {
	b.handlers[topic] = append(b.handlers[topic], f)
}

// Publish calls the topic's handlers.
func (b *Bus) Publish(topic string, n int) {
	for _, f := range b.handlers[topic] {
		f(n)
	}
}

// Counter is given a bus.
type Counter struct{ bus *Bus }

func (c *Counter) wire() {
	c.bus.Subscribe("count", c.count)
	c.bus.Subscribe("total", c.total)
	c.bus.Subscribe("first", c.first)
}

// Wrong: the topic is its own.
func (c *Counter) count(n int) {
	c.bus.Publish("count", n+1) // want `sending "count" leads back to "count" \(count; Bus is inferred to be a dispatcher\)`
}

// Right: another topic.
func (c *Counter) total(n int) { c.bus.Publish("grand-total", n) }

// Right: nobody leads back from there.
func (c *Counter) first(n int) { c.bus.Publish("second", n) }

// Wrong: a function literal and a local bus.
func local() {
	bus := &Bus{handlers: map[string][]func(int){}}
	bus.Subscribe("a", func(n int) {
		bus.Publish("b", n) // want `sending "b" leads back to "b"`
	})
	bus.Subscribe("b", func(n int) { bus.Publish("a", n) })
}
