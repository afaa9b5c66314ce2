// Package order holds functions that send, on every path or on some.
package order

import (
	"context"
	"errors"
	"os"

	"github.com/signalvet/signalvet/dispatch"
)

var (
	opened = dispatch.New[int]("opened")
	closed = dispatch.New[int]("closed")
)

func open(ctx context.Context) error { // want open:`^send opened$`
	return opened.Send(ctx, 1)
}

func both(ctx context.Context) { // want both:`^send closed, send opened$`
	_ = open(ctx)
	_ = closed.Send(ctx, 1)
}

// A path that fails does not count.
func checked(ctx context.Context, n int) error { // want checked:`^send opened$`
	if n < 0 {
		return errors.New("negative")
	}
	return open(ctx)
}

// What both branches do is done.
func either(ctx context.Context, first bool) { // want either:`^send opened$`
	if first {
		_ = opened.Send(ctx, 1)
	} else {
		_ = opened.Send(ctx, 2)
	}
}

// What one branch does may be done.
func perhaps(ctx context.Context, now bool) {
	if now {
		_ = opened.Send(ctx, 1)
	}
}

// A deferred send is done at the return.
func atTheEnd(ctx context.Context) { // want atTheEnd:`^send closed$`
	defer closed.Send(ctx, 1)
}

func freeze() { opened.Freeze() } // want freeze:`^freeze opened$`

// Another goroutine sends at once: what follows races with it.
func later(ctx context.Context) { // want later:`^send opened$`
	go opened.Send(ctx, 1)
}

func stop(ctx context.Context) { // want stop:`^never returns$`
	_ = closed.Send(ctx, 1)
	os.Exit(1)
}
