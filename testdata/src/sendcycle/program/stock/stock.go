// Package stock sees the other half, not billing.
package stock

import (
	"context"

	"sendcycle/program/signals"
)

// Register connects.
func Register() { signals.Billed.Connect("stock", reserve) }

func reserve(ctx context.Context, id int) error { return signals.Order(ctx, id) }
