// Package orders sends orders, and connects what takes them out of a stock.
package orders

import (
	"context"

	"github.com/signalvet/signalvet/dispatch"
)

// Placed is sent for each order.
var Placed = dispatch.New[string]("orders.placed")

// Stock has no implementation here.
type Stock interface {
	Take(ctx context.Context, id string) error
	Count() int
}

// Place sends.
func Place(ctx context.Context, id string) error { return Placed.Send(ctx, id) }

type keeper struct{ stock Stock }

// Keep connects.
func Keep(s Stock) {
	k := &keeper{s}
	Placed.Connect("take", k.take)
}

func (k *keeper) take(ctx context.Context, id string) error { return k.stock.Take(ctx, id) }
