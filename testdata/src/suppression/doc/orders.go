// Package doc holds the lines that the documentation of suppression shows.
package doc

import (
	"context"

	"github.com/signalvet/signalvet/dispatch"
)

func audit(ctx context.Context, id int) error { return nil }

func behind(ctx context.Context) {
	orders := dispatch.New[int]("orders")
	orders.Send(ctx, 1)
	orders.Connect("audit", audit) //lint:ignore lateconnect the first order is a test
}

func above(ctx context.Context) {
	orders := dispatch.New[int]("orders")
	orders.Send(ctx, 1)
	//nolint:lateconnect // the first order is a test
	orders.Connect("audit", audit)
}

func withoutReason(ctx context.Context) {
	orders := dispatch.New[int]("orders")
	orders.Send(ctx, 1)
	/* want `^suppression of lateconnect has no reason$` */ //lint:ignore lateconnect
	orders.Connect("audit", audit)
}

func withReason(ctx context.Context) {
	orders := dispatch.New[int]("orders")
	orders.Send(ctx, 1)
	//lint:ignore lateconnect the first order is a test
	orders.Connect("audit", audit)
}

//nolint:lateconnect,uidmatch // the first order is a test
func both(ctx context.Context) {
	orders := dispatch.New[int]("orders")
	orders.Send(ctx, 1)
	orders.Connect("audit", audit)
	orders.Disconnect("Audit")
}
