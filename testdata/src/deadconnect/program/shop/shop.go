// Package shop sends.
package shop

import (
	"context"

	"github.com/signalvet/signalvet/dispatch"
)

var (
	Placed  = dispatch.New[int]("placed")
	Shipped = dispatch.New[int]("shipped")
	Unsent  = dispatch.New[int]("unsent")
)

// Place sends.
func Place(ctx context.Context) error { return Placed.Send(ctx, 1) }

// Ship sends.
func Ship(ctx context.Context) error { return Shipped.Send(ctx, 1) }
