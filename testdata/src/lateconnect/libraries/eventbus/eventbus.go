// Package main is a shop whose parts talk through one EventBus.
package main

import (
	"fmt"

	"github.com/asaskevich/EventBus"
)

const started = "app:started"

type app struct {
	bus EventBus.Bus
	log []string
}

func newApp() *app { return &app{bus: EventBus.New()} }

func (a *app) on(topic string, fn any) error { return a.bus.Subscribe(topic, fn) }

func (a *app) note(line string) { a.log = append(a.log, line) }

// The event is over when its receiver comes.
func (a *app) late() {
	a.bus.Publish(started)
	a.bus.Subscribe(started, a.note)       // want `^receiver note is connected after "app:started" is sent \(it misses that send\)$`
	a.on(started, a.note)                  // want `^receiver note is connected after "app:started" is sent \(on → Subscribe; it misses that send\)$`
	a.bus.Subscribe("app:stopped", a.note) // another topic
}

func (a *app) inOrder() {
	a.bus.SubscribeOnce("app:ready", a.note)
	a.on("app:ready", a.note)
	a.bus.Publish("app:ready", "now")
}

// Two buses are two signals.
func twoBuses() {
	first, second := EventBus.New(), EventBus.New()
	first.Publish("tick")
	second.Subscribe("tick", func() { fmt.Println("tick") })
	first.Subscribe("tick", func() { fmt.Println("tick") }) // want `^receiver function literal is connected after "tick" is sent \(it misses that send\)$`
	first.Publish("tick")
	second.Publish("tick")
}

func boot(a *app) { a.bus.Publish("app:boot", "boot") }

func register(a *app) { a.bus.SubscribeAsync("app:boot", a.note, false) }

func main() {
	a := newApp()
	a.late()
	a.inOrder()
	boot(a)
	register(a) // want `^receiver note is connected after "app:boot" is sent \(boot → Publish, then register → SubscribeAsync; it misses that send\)$`
	boot(a)
	a.bus.Publish("app:stopped")
	twoBuses()
}
