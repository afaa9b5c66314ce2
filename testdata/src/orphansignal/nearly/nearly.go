package main

import (
	"orphansignal/nearly/garden" // want `"\*orphansignal/nearly/garden.Watered" is received but never sent \(receiver function literal is never called\); "orphansignal/nearly/garden.Watered" is, at nearly.go:\d+, connected at garden.go:13` `"\[\]string" is received but never sent .*"orphansignal/nearly/garden.Picked" is, at nearly.go:\d+, connected at garden.go:14`

	"tailscale.com/util/eventbus"
)

type Weeded struct{ Bed string }

type hoe struct {
	watered *eventbus.Publisher[garden.Watered]
	picked  *eventbus.Publisher[garden.Picked]
	sown    *eventbus.Publisher[garden.Sown]
	weeded  *eventbus.Publisher[Weeded]
}

func (h *hoe) work() {
	h.watered.Publish(garden.Watered{Bed: "north"})
	h.picked.Publish(garden.Picked{"pear"})
	h.sown.Publish(garden.Sown{Seed: "oat"})
	h.weeded.Publish(Weeded{Bed: "south"})
}

func main() {
	bus := eventbus.New()
	client := bus.Client("hoe")
	garden.Listen(client)
	eventbus.SubscribeFunc(client, func(w *Weeded) {}) // want `"\*orphansignal/nearly.Weeded" is received but never sent \(receiver function literal is never called\); "orphansignal/nearly.Weeded" is, at`
	h := &hoe{
		watered: eventbus.Publish[garden.Watered](client), picked: eventbus.Publish[garden.Picked](client),
		sown: eventbus.Publish[garden.Sown](client), weeded: eventbus.Publish[Weeded](client),
	}
	h.work()
}
