// Package receivers connects when it is imported. // want package:" 1 operations in 1 packages}$"
package receivers

import (
	"context"

	"wiring/union/events"
)

func init() {
	events.Placed.Connect("count", func(ctx context.Context, n int) error { return nil })
}
