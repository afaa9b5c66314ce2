// Package signals defines what the shop sends.
package signals

import (
	"context"

	"github.com/signalvet/signalvet/dispatch"
)

var (
	Placed    = dispatch.New[int]("placed")
	Shipped   = dispatch.New[int]("shipped")
	Refunded  = dispatch.New[int]("refunded")
	Cancelled = dispatch.New[int]("cancelled")
	Offered   = dispatch.New[int]("offered")
	Returned  = dispatch.New[int]("returned")
	Dormant   = dispatch.New[int]("dormant")
)

// Place sends two of them.
func Place(ctx context.Context) error {
	if err := Placed.Send(ctx, 1); err != nil {
		return err
	}
	return Shipped.Send(ctx, 1)
}

// OnOffered connects on behalf of its callers.
func OnOffered(uid string, r dispatch.Receiver[int]) { Offered.Connect(uid, r) }

// Offer sends.
func Offer(ctx context.Context) error { return Offered.Send(ctx, 1) }
