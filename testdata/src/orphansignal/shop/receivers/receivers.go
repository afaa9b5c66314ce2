// Package receivers connects.
package receivers

import (
	"context"

	"orphansignal/library"
	"orphansignal/shop/signals"
)

// Note is a receiver.
func Note(context.Context, int) error { return nil }

// Register connects.
func Register() {
	signals.Placed.Connect("note", Note)
	signals.Refunded.Connect("note", Note)
	library.Changed.Disconnect("note")
}
