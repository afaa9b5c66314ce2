// Package audit connects a receiver that asks the shop for its total.
package audit

import (
	"context"

	"lockedsend/acrosspkg/shop"
)

func audit(ctx context.Context, sum int) error {
	println(shop.Total(), sum)
	return nil
}

func quiet(ctx context.Context, sum int) error { return nil }

func init() {
	shop.Placed.Connect("audit", audit)
	shop.Cancelled.Connect("quiet", quiet)
}

// Wrong: the lock of another package, and a receiver that takes it through a function of that package.
func Replay(ctx context.Context) {
	shop.Lock()
	defer shop.Unlock()
	_ = shop.Placed.Send(ctx, 0) // want `Placed is sent while mu is locked \(receiver audit locks it too\)`
}

// Right: released before.
func Resend(ctx context.Context) {
	shop.Lock()
	shop.Unlock()
	_ = shop.Placed.Send(ctx, 0)
}
