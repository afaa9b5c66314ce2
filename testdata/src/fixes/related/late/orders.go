// Package late connects after other places.
package late

import (
	"context"

	"github.com/signalvet/signalvet/dispatch"
)

func audit(ctx context.Context, n int) error { return nil }

var shared = dispatch.New[int]("shared")

func connect() { shared.Connect("audit", audit) }

func simple(ctx context.Context) {
	orders := dispatch.New[int]("orders")
	println("ready")
	_ = orders.Send(ctx, 1)
	orders.Connect("audit", audit)
}

func loop(ctx context.Context) {
	orders := dispatch.New[int]("orders")
	for n := range 3 {
		_ = orders.Send(ctx, n)
	}
	orders.Connect("audit", audit)
}

func frozen() {
	orders := dispatch.New[int]("orders")
	orders.Freeze()
	orders.Connect("audit", audit)
}

func program() {
	dispatch.Freeze()
	connect()
}
