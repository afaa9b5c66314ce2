// Package right connects when the program begins.
package right

import (
	"context"

	"github.com/signalvet/signalvet/dispatch"
)

var orders = dispatch.New[string]("orders")

func audit(ctx context.Context, order string) error { return nil }

func init() { orders.Connect("audit", audit) }
