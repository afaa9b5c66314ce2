// Package files holds the same mistake in an ordinary, a generated and a test file.
package files

import (
	"context"

	"github.com/signalvet/signalvet/dispatch"
)

var orders = dispatch.New[int]("files.orders")

func audit(ctx context.Context, id int) error { return nil }

func init() { orders.Connect("archive", audit) }

// Wrong: an ordinary file.
func ordinary() {
	orders.Disconnect("archives") // want `no connection of orders has uid "archives"; did you mean "archive"\?`
}
