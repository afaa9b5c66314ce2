// Package fields keeps dispatchers in fields that nobody else can get at, or that others can.
package fields

import "orphansignal/fields/bus"

const (
	begun = "trip.begun"
	ended = "trip.ended" // want `"trip.ended" is sent but never received \(no receiver is connected; Bus is inferred to be a dispatcher\)`
)

// Trip has dispatchers.
type Trip struct {
	moved   bus.Event[int]
	paused  bus.Event[int]    // want `paused is sent but never received \(no receiver is connected; Event is inferred to be a dispatcher\)`
	resumed bus.Event[string] // want `resumed is received but never sent \(receiver note is never called; Event is inferred to be a dispatcher\)`
	lent    bus.Event[int]
	Open    bus.Event[int]
	own     *bus.Bus
	given   *bus.Bus
}

// New makes a trip, with a bus of its own and one that it is given.
func New(given *bus.Bus) *Trip {
	t := &Trip{own: bus.New(), given: given}
	t.moved.Subscribe(func(int) {})
	t.resumed.Subscribe(note)
	t.own.Subscribe(begun, func(any) {})
	t.own.Subscribe("trip.lost", func(any) {}) // want `"trip.lost" is received but never sent`
	t.given.Subscribe("trip.given", func(any) {})
	return t
}

func note(string) {}

// Guide is given its bus without a word about the field.
type Guide struct{ bus *bus.Bus }

// NewGuide makes a guide.
func NewGuide(b *bus.Bus) *Guide { return &Guide{b} }

// Lead sends what others may hear.
func (g *Guide) Lead() { g.bus.Publish("guide.leads", nil) }

// Lent can be connected to by others.
func (t *Trip) Lent() *bus.Event[int] { return &t.lent }

// Go sends.
func (t *Trip) Go() {
	t.moved.Emit(1)
	t.paused.Emit(2)
	t.lent.Emit(3)
	t.Open.Emit(4)
	t.own.Publish(begun, nil)
	t.own.Publish(ended, nil)
}
