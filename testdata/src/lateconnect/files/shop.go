// Package files holds the same mistake in an ordinary, a generated and a test file.
package files

import (
	"context"

	"github.com/signalvet/signalvet/dispatch"
)

var orders = dispatch.New[int]("files.orders")

func audit(ctx context.Context, id int) error { return nil }

// Wrong: an ordinary file.
func ordinary(ctx context.Context) {
	_ = orders.Send(ctx, 1)
	orders.Connect("audit", audit) // want "receiver audit is connected after orders is sent"
}
