// Package orders connects receivers that call methods of interfaces.
package orders

import (
	"context"

	"blockingreceiver/behind/announce"
	"blockingreceiver/behind/ports"

	"github.com/signalvet/signalvet/dispatch"
)

// Order is the payload.
type Order struct{ ID string }

// Placed is sent for each order.
var Placed = dispatch.New[Order]("orders.placed")

// Service tells somebody of each order.
type Service struct {
	notifier announce.Notifier
	stock    ports.Stock
}

// New connects what is told of orders.
func New(n announce.Notifier) *Service {
	s := &Service{notifier: n}
	Placed.Connect("notify", s.notify)
	return s
}

func (s *Service) notify(ctx context.Context, o Order) error {
	return announce.Announce(ctx, s.notifier, o.ID)
}

// Keep connects what takes orders out of the stock.
func Keep(stock ports.Stock) {
	s := &Service{stock: stock}
	Placed.Connect("take", s.take)
}

func (s *Service) take(ctx context.Context, o Order) error { return s.stock.Take(o.ID) }

// Retry tries a notifier again.
type Retry struct{ Next announce.Notifier }

// Notify hands on.
func (r Retry) Notify(ctx context.Context, text string) error {
	if err := r.Next.Notify(ctx, text); err != nil {
		return r.Next.Notify(ctx, text)
	}
	return nil
}

// Close hands on.
func (r Retry) Close() error { return r.Next.Close() }
