// Package cabin has dispatchers of another package in fields.
package cabin

import (
	"sync"

	"lockedsend/private/radio"
)

// Cabin has a radio for itself.
type Cabin struct {
	mu    sync.Mutex
	level int
	set   *radio.Radio
}

// New makes one.
func New() *Cabin {
	c := &Cabin{set: radio.New()}
	c.set.Listen("level", func(n int) { println(n) })
	return c
}

// Climb is right: nobody else can listen, and who listens takes no lock.
func (c *Cabin) Climb() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.level++
	c.set.Send("level", c.level)
}

// Deck lends its radio to all.
type Deck struct {
	mu   sync.Mutex
	crew int
	set  *radio.Radio
}

// NewDeck makes one.
func NewDeck() *Deck { return &Deck{set: radio.New()} }

// OnCrew listens for others.
func (d *Deck) OnCrew(f func(int)) { d.set.Listen("crew", f) }

// Board is wrong: a listener may ask the deck.
func (d *Deck) Board() {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.crew++
	d.set.Send("crew", d.crew) // want `^"crew" is sent while mu is locked \(a receiver that calls back may deadlock; Radio is inferred to be a dispatcher\)$`
}
