// Package uid takes away what is connected elsewhere.
package uid

import (
	"context"

	"github.com/signalvet/signalvet/dispatch"
)

func audit(ctx context.Context, n int) error { return nil }

func spelling() {
	orders := dispatch.New[int]("orders")
	orders.Connect("audit", audit)
	orders.Disconnect("Audit")
}

func sender(audit dispatch.KeyedReceiver[string, int]) {
	sales := dispatch.NewKeyed[string, int]("sales")
	sales.From("eu").Connect("audit", audit)
	sales.Disconnect("audit")
}
