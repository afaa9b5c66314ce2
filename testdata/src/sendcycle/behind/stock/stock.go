// Package stock has implementations.
package stock

import (
	"context"

	"sendcycle/behind/orders"
)

// Refilling orders what is missing.
type Refilling struct{ n int }

// Take sends again.
func (r *Refilling) Take(ctx context.Context, id string) error {
	r.n--
	return orders.Place(ctx, "refill "+id)
}

// Count counts.
func (r *Refilling) Count() int { return r.n }

// Plain sends nothing.
type Plain int

// Take counts down.
func (p *Plain) Take(ctx context.Context, id string) error {
	*p--
	return nil
}

// Count counts.
func (p *Plain) Count() int { return int(*p) }
