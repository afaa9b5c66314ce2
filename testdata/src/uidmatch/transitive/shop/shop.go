// Package shop exports a signal.
package shop

import (
	"context"

	"github.com/signalvet/signalvet/dispatch"
)

// Orders is sent for each order.
var Orders = dispatch.New[int]("shop.orders")

// Log is a receiver.
func Log(ctx context.Context, id int) error { return nil }
