// Package initorder connects and sends while it is initialised: variables first, then the inits in their order.
package initorder

import (
	"context"

	"github.com/signalvet/signalvet/dispatch"
)

var (
	opened   = dispatch.New[int]("opened")
	closed   = dispatch.New[int]("closed")
	migrated = dispatch.New[int]("migrated")
	indexed  = dispatch.New[int]("indexed")
	seeded   = dispatch.New[int]("seeded")
)

func count(ctx context.Context, n int) error { return nil }

// Right: variables are initialised before any init runs, wherever they stand.
func init() {
	_ = closed.Send(context.Background(), 1)
}

var _ = closed.Connect("count", count)

// Wrong: sent in one init ...
func init() {
	_ = opened.Send(context.Background(), 1) // want "opened is sent while package .*initorder is initialised"
}

// ... and connected in the next.
func init() {
	opened.Connect("count", count) // want "receiver count is connected after opened is sent"
}

// Wrong: sent in a variable's initialiser, connected in an init.
var _ = migrated.Send(context.Background(), 1) // want "migrated is sent while package .*initorder is initialised"

func init() {
	migrated.Connect("count", count) // want "receiver count is connected after migrated is sent"
}

// Right: one init does both, in order, through helpers.
func init() {
	connectIndexed()
	sendIndexed()
}

func connectIndexed() { indexed.Connect("count", count) }

func sendIndexed() { _ = indexed.Send(context.Background(), 1) }

// Right: init connects, and a function sends at run time.
func init() {
	seeded.Connect("count", count)
}

// Seed sends at run time.
func Seed(ctx context.Context) error { return seeded.Send(ctx, 1) }
