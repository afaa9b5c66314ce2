// Package move connects too late, with a way out or without.
package move

import (
	"context"

	"github.com/signalvet/signalvet/dispatch"
)

func audit(ctx context.Context, n int) error { return nil }

func simple(ctx context.Context) {
	orders := dispatch.New[int]("orders")
	_ = orders.Send(ctx, 1)
	orders.Connect("audit", audit /* want `receiver audit is connected after orders is sent` */)
}

func far(ctx context.Context) {
	orders := dispatch.New[int]("orders")
	if err := orders.Send(ctx, 1); err != nil {
		return
	}
	println("sent")

	orders.Connect("log", func(ctx context.Context, n int) error { /* want `receiver function literal is connected` */
		println(n)
		return nil
	})
}

var shared = dispatch.New[int]("shared")

func boot(ctx context.Context) error { return shared.Send(ctx, 1) }

func register(uid string) { shared.Connect(uid, audit) }

func calls(ctx context.Context) error {
	if err := boot(ctx); err != nil {
		return err
	}
	register("audit" /* want `receiver audit is connected after shared is sent` */)
	return nil
}

// The connect needs what is made after the send.
func needed(ctx context.Context) {
	orders := dispatch.New[int]("orders")
	_ = orders.Send(ctx, 1)
	uid := "audit"
	orders.Connect(uid, audit /* want `receiver audit is connected after orders is sent` */)
}

// The result is kept.
func kept(ctx context.Context) *dispatch.Connection {
	orders := dispatch.New[int]("orders")
	_ = orders.Send(ctx, 1)
	conn := orders.Connect("audit", audit /* want `receiver audit is connected after orders is sent` */)
	return conn
}

// The two stand in two blocks.
func blocks(ctx context.Context, more bool) {
	orders := dispatch.New[int]("orders")
	_ = orders.Send(ctx, 1)
	if more {
		orders.Connect("audit", audit /* want `receiver audit is connected after orders is sent` */)
	}
}

// The comment would stay behind.
func commented(ctx context.Context) {
	orders := dispatch.New[int]("orders")
	_ = orders.Send(ctx, 1)
	orders.Connect("audit", audit) // want `receiver audit is connected after orders is sent`
}

var told = dispatch.New[int]("told")

// The two share a line.
func line() { _ = told.Send(nil, 1); told.Connect("audit", audit) } // want `receiver audit is connected after told is sent`
