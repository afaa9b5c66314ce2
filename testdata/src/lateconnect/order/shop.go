// Package order holds connects and sends that stand in one function, one after the other.
package order

import (
	"context"

	"github.com/signalvet/signalvet/dispatch"
)

// Order is the payload of the shop's signals.
type Order struct {
	ID    int
	Total int
}

var (
	orders    = dispatch.New[Order]("shop.orders")
	shipments dispatch.Signal[Order]
)

func audit(ctx context.Context, o Order) error { return nil }

func mail(ctx context.Context, o Order) error { return nil }

// Ledger keeps the totals.
type Ledger struct{ total int }

func (l *Ledger) book(ctx context.Context, o Order) error {
	l.total += o.Total
	return nil
}

// newReceiver returns a receiver for a named sink.
func newReceiver(sink string) dispatch.Receiver[Order] {
	return func(ctx context.Context, o Order) error { return nil }
}

func load() (Order, error) { return Order{ID: 1}, nil }
