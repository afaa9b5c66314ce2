// Package signals defines what the program sends.
package signals

import (
	"context"

	"github.com/signalvet/signalvet/dispatch"
)

var (
	Ordered = dispatch.New[int]("ordered")
	Billed  = dispatch.New[int]("billed")
	Booked  = dispatch.New[int]("booked")
	Stocked = dispatch.New[int]("stocked")
)

// Order sends.
func Order(ctx context.Context, id int) error { return Ordered.Send(ctx, id) }
