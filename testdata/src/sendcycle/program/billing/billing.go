// Package billing sees one half of a cycle.
package billing

import (
	"context"

	"sendcycle/program/signals"
)

// Register connects.
func Register() {
	signals.Ordered.Connect("billing", bill)
	signals.Booked.Connect("rebook", rebook)
}

func bill(ctx context.Context, id int) error { return signals.Billed.Send(ctx, id) }

func rebook(ctx context.Context, id int) error { return signals.Stocked.Send(ctx, id) }
