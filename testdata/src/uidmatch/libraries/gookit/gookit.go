package gookit

import "github.com/gookit/event"

type cache struct{ dispatcher *event.Manager }

func (c *cache) evict(e event.Event) error { return nil }

func audit(e event.Event) error { return nil }

var keeps = event.ListenerFunc(audit)

func (c *cache) start() {
	c.dispatcher.On("user.changed", event.ListenerFunc(c.evict))
	c.dispatcher.On("user.changed", keeps)
}

func (c *cache) stop() {
	c.dispatcher.RemoveListener("user.changed", event.ListenerFunc(c.evict)) // want `^c\.evict is a new function each time, which is no receiver of "user\.changed" \(nothing is disconnected\)$`
	c.dispatcher.RemoveListener("user.changed", keeps)
	c.dispatcher.RemoveListener("user.change", keeps) // want `^receiver keeps is connected to "user\.changed", not to "user\.change" \(nothing is disconnected\)$`
}
