// Package shop is built of parts that share one signal.
package shop

import (
	"context"

	"github.com/signalvet/signalvet/dispatch"
)

// Bus is what the parts share.
type Bus struct{ sold dispatch.Signal[int] }

// Till sends.
type Till struct{ bus *Bus }

// NewTill makes one.
func NewTill(b *Bus) *Till { return &Till{bus: b} }

// Sell sends.
func (t *Till) Sell(ctx context.Context) { _ = t.bus.sold.Send(ctx, 1) }

// Clerk listens.
type Clerk struct{ bus *Bus }

// NewClerk makes one.
func NewClerk(b *Bus) *Clerk { return &Clerk{bus: b} }

// Listen connects.
func (c *Clerk) Listen() {
	c.bus.sold.Connect("clerk", func(context.Context, int) error { return nil })
}

// Shop holds the parts.
type Shop struct {
	Till  *Till
	Clerk *Clerk
	Other *Clerk
}

// Open gives both parts one bus, and the other clerk another.
func Open() (*Shop, error) {
	b := new(Bus)
	return &Shop{Till: NewTill(b), Clerk: NewClerk(b), Other: NewClerk(new(Bus))}, nil
}
