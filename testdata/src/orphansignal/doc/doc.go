// Package doc holds what the documentation shows.
package doc

import (
	"context"

	"github.com/signalvet/signalvet/dispatch"
)

// Order is the event.
type Order struct{ ID int }

var refunded = dispatch.New[Order]("refunded") // want `refunded is received but never sent \(receiver audit is never called\)`

func init() { refunded.Connect("audit", audit) }

var placed = dispatch.New[Order]("placed")

func init() { placed.Connect("audit", audit) }

func place(ctx context.Context, o Order) error { return placed.Send(ctx, o) }

func audit(context.Context, Order) error { return nil }
