// Package doc holds the lines that the documentation of lateconnect shows.
package doc

import (
	"context"

	"github.com/signalvet/signalvet/dispatch"
)

// Order is the payload.
type Order struct{ ID int }

func audit(ctx context.Context, o Order) error { return nil }

func wrong(ctx context.Context, first Order) {
	orders := dispatch.New[Order]("orders")
	orders.Send(ctx, first)
	orders.Connect("audit", audit) // want `^receiver audit is connected after orders is sent \(it misses that send\)$`
}

func right(ctx context.Context, first Order) {
	orders := dispatch.New[Order]("orders")
	orders.Connect("audit", audit)
	orders.Send(ctx, first)
}
