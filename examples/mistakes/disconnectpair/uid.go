package main

import (
	"context"

	"github.com/signalvet/signalvet/dispatch"
)

// orders is sent with the number of each new order.
var orders = dispatch.New[int]("orders")

// misspelt connects with a hyphen and disconnects with an underscore.
func misspelt(ctx context.Context) error {
	orders.Connect("audit-log", audit)
	// The uid has an underscore where the connect has a hyphen.
	orders.Disconnect("audit_log")
	return orders.Send(ctx, 1)
}

func audit(context.Context, int) error { return report("audit") }
