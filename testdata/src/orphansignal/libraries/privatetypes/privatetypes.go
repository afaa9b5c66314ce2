// Package privatetypes sends types that nobody else can name.
package privatetypes

import (
	"github.com/libp2p/go-libp2p/core/event"
	"tailscale.com/util/eventbus"
)

type pinged struct{ At int } // want `^pinged is sent but never received \(no receiver is connected\)$`

type wished struct{ Name string } // want `^wished is received but never sent \(receiver grant is never called\)$`

type counted struct{ N int }

// Shared is sent here, and received wherever.
type Shared struct{}

type clock struct {
	pings  *eventbus.Publisher[pinged]
	counts *eventbus.Publisher[counted]
	shared *eventbus.Publisher[Shared]
}

func newClock(c *eventbus.Client) *clock {
	eventbus.SubscribeFunc(c, grant)
	listen(c, func(e counted) {})
	return &clock{eventbus.Publish[pinged](c), eventbus.Publish[counted](c), eventbus.Publish[Shared](c)}
}

// listen is generic: its callers say what is received.
func listen[T any](c *eventbus.Client, fn func(T)) { eventbus.SubscribeFunc(c, fn) }

func grant(w wished) {}

func (c *clock) tick() {
	c.pings.Publish(pinged{})
	c.counts.Publish(counted{})
	c.shared.Publish(Shared{})
}

type roster struct {
	changed, lost event.Emitter
	bus           event.Bus
}

type rosterChanged struct{}

type rosterLost struct{} // want `^rosterLost is sent but never received \(no receiver is connected\)$`

func (r *roster) remove() {
	r.changed.Emit(rosterChanged{})
	r.lost.Emit(rosterLost{})
}

func (r *roster) watch() (event.Subscription, error) { return r.bus.Subscribe(new(rosterChanged)) }

// outlet hides a dispatcher.
type outlet interface{ Put(event any) }

// granted may be sent by an outlet.
type granted struct{}

// heard may be received by whoever looks at all events.
type heard struct{}

func relay(c *eventbus.Client, out outlet) {
	eventbus.SubscribeFunc(c, func(e granted) {})
	out.Put(granted{})
	eventbus.Publish[heard](c).Publish(heard{})
}

func look(event any) bool {
	_, ok := event.(heard)
	return ok
}
