// Package app wraps the wrapper of another package. // want package:" dispatches}$"
package app

import (
	"context"

	"operations/acrosspkg/events"
)

// OnPlain adds an adapter.
func OnPlain(uid string, handle func(int)) { // want OnPlain:"^wraps connect$"
	events.On(uid, func(ctx context.Context, n int) error {
		handle(n)
		return nil
	})
}

// Register completes it.
func Register() { // want Register:"^connect$"
	OnPlain("count", func(int) {})
}

// Place sends the other package's signal.
func Place(ctx context.Context) error { // want Place:"^send$"
	return events.Placed.Send(ctx, 1)
}
