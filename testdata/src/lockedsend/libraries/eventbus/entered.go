package eventbus

import "github.com/asaskevich/EventBus"

type cart struct {
	bus   EventBus.Bus
	total int
}

func (c *cart) wire() {
	_ = c.bus.Subscribe("cart:added", c.added)
	_ = c.bus.Subscribe("cart:closed", c.closed)
	_ = c.bus.Subscribe("cart:opened", c.opened)
	_ = c.bus.SubscribeAsync("cart:synced", c.synced, false)
	_ = c.bus.Subscribe("cart:once", func() {
		c.each(func() { c.bus.Publish("cart:total", c.total) }) // want `^"cart:total" is sent while bus is locked \(it calls receiver function literal under its lock\)$`
	})
}

func (c *cart) each(f func()) { f() }

func (c *cart) added(id int) {
	c.total++
	c.bus.Publish("cart:total", c.total) // want `^"cart:total" is sent while bus is locked \(it calls receiver added under its lock\)$`
}

func (c *cart) closed(id int) {
	c.forget() // want `^receiver added is disconnected while bus is locked \(forget → Unsubscribe; it calls receiver closed under its lock\)$`
}

func (c *cart) forget() { _ = c.bus.Unsubscribe("cart:added", c.added) }

func (c *cart) opened(id int) {
	go c.bus.Publish("cart:total", c.total) // waits for the receiver, which does not wait for it
	go func() { c.bus.Publish("cart:total", c.total) }()
}

// synced runs in a goroutine of its own.
func (c *cart) synced(id int) { c.bus.Publish("cart:total", c.total) }

// relay hands events from one bus to another, which has a lock of its own.
func relay(from, to EventBus.Bus) {
	_ = from.Subscribe("cart:added", func(id int) { to.Publish("cart:added", id) })
}
