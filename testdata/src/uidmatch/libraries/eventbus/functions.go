// Package eventbus disconnects receivers from a bus that compares the code of functions.
package eventbus

import "github.com/asaskevich/EventBus"

type store struct{ name string }

func (s *store) placed(id int) {}

var bus = EventBus.New()

func paid(id int) {}

func twoObjects() {
	a, b := &store{"a"}, &store{"b"}
	_ = bus.Subscribe("order:placed", a.placed)
	_ = bus.Subscribe("order:placed", b.placed)
	_ = bus.Unsubscribe("order:placed", b.placed) // want `^b\.placed has the code of a\.placed, which Unsubscribe may disconnect instead$`
	bus.Publish("order:placed", 1)
}

func oneObject() {
	s := &store{"s"}
	_ = bus.Subscribe("order:packed", s.placed)
	bus.Publish("order:packed", 1)
	_ = bus.Unsubscribe("order:packed", s.placed) // the only one with that code
}

func otherTopic() {
	_ = bus.Subscribe("order:paid", paid)
	bus.Publish("order:paid", 1)
	_ = bus.Unsubscribe("order:payed", paid) // want `^receiver paid is connected to "order:paid", not to "order:payed" \(nothing is disconnected\)$`
	_ = bus.Unsubscribe("order:paid", paid)
}

func literals() {
	ship := func(id int) {}
	_ = bus.Subscribe("order:shipped", ship)
	bus.Publish("order:shipped", 1)
	off("order:shipped", func(id int) {}) // want `^the function literal is no receiver of "order:shipped" \(nothing is disconnected\)$`
	off("order:shipped", ship)
	topic := "order:shipped"
	_ = bus.Unsubscribe(topic, func(id int) {}) // want `^the function literal is no receiver of "order:shipped" \(nothing is disconnected\)$`
}

// off is a wrapper: the caller decides.
func off(topic string, receiver func(int)) { _ = bus.Unsubscribe(topic, receiver) }

// watcher disconnects what its object has connected.
type watcher struct {
	bus  EventBus.Bus
	stop func(int)
}

func (w *watcher) start() {
	w.stop = func(id int) {}
	_ = w.bus.Subscribe("order:stopped", w.stop)
	_ = w.bus.Subscribe("order:held", w.held)
}

func (w *watcher) end() {
	w.bus.Publish("order:stopped", 1)
	w.bus.Publish("order:held", 1)
	_ = w.bus.Unsubscribe("order:stopped", w.stop) // the same function value
	_ = w.bus.Unsubscribe("order:held", w.held)    // its code, and no other object is seen
}

func (w *watcher) held(id int) {}
