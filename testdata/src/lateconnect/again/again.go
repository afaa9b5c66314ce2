// Package again connects anew what was connected before.
package again

import (
	"context"

	"github.com/signalvet/signalvet/dispatch"
)

var orders = dispatch.New[int]("orders")

func audit(ctx context.Context, n int) error { return nil }

func verbose(ctx context.Context, n int) error { return nil }

// Right: the receiver was there for the first event, and is replaced for the next.
func replaced(ctx context.Context) {
	orders.Connect("audit", audit)
	_ = orders.Send(ctx, 1)
	orders.Disconnect("audit")
	orders.Connect("audit", verbose)
	_ = orders.Send(ctx, 2)
}

// Right: the same through helpers.
func paused(ctx context.Context) {
	register()
	_ = orders.Send(ctx, 1)
	unregister()
	_ = orders.Send(ctx, 2)
	register()
}

func register() { orders.Connect("audit", audit) }

func unregister() { orders.Disconnect("audit") }

// Wrong: another uid is another connection.
func another(ctx context.Context) {
	orders.Connect("audit", audit)
	_ = orders.Send(ctx, 1)
	orders.Connect("verbose", verbose) // want `receiver verbose is connected after orders is sent`
}

// Wrong: both miss the event.
func twice(ctx context.Context) {
	_ = orders.Send(ctx, 1)
	orders.Connect("audit", audit)   // want `receiver audit is connected after orders is sent`
	orders.Connect("audit", verbose) // want `receiver verbose is connected after orders is sent`
}
