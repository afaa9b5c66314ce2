// Package longer holds cycles of several signals.
package longer

import (
	"context"
	"log"

	"github.com/signalvet/signalvet/dispatch"
)

// Order is the event.
type Order struct{ ID int }

var (
	orders  = dispatch.New[Order]("orders")
	bills   = dispatch.New[Order]("bills")
	parcels = dispatch.New[Order]("parcels")
	invoice = dispatch.New[Order]("invoice")
	letters = dispatch.New[Order]("letters")
)

func register() {
	orders.Connect("bill", bill)
	bills.Connect("stock", stock)
	parcels.Connect("ship", ship)
}

// Wrong: bill → stock → ship, and orders again.
func bill(ctx context.Context, o Order) error {
	return bills.Send(ctx, o) // want `sending bills leads back to bills \(stock → ship → bill\)`
}

func stock(ctx context.Context, o Order) error {
	if err := parcels.Send(ctx, o); err != nil {
		return err
	}
	log.Print("in stock")
	return nil
}

func ship(ctx context.Context, o Order) error { return orders.Send(ctx, o) }

// Hub owns two signals that others receive.
type Hub struct {
	In, Out dispatch.Signal[int]
	Err     dispatch.Signal[error]
}

// Service is given a hub.
type Service struct{ hub *Hub }

// Wrong: two methods of two objects with one hub.
func (s *Service) wire() {
	s.hub.In.Connect("request", s.request)
	s.hub.Out.Connect("response", s.response)
}

func (s *Service) request(ctx context.Context, n int) error {
	return s.hub.Out.Send(ctx, n) // want `sending Out leads back to Out \(response → request\)`
}

func (s *Service) response(ctx context.Context, n int) error { return s.hub.In.Send(ctx, n) }

// Wrong: the service has one hub, and answers on it.
func (s *Service) answer() { s.hub.Err.Connect("answer", s.fail) }

func (s *Service) fail(ctx context.Context, err error) error {
	return s.hub.Err.Send(ctx, err) // want `sending Err leads back to Err \(fail\)`
}

// Wrong: literals in one function.
func literals(a, b *dispatch.Signal[int]) {
	a.Connect("to-b", func(ctx context.Context, n int) error {
		return b.Send(ctx, n) // want `sending b leads back to b`
	})
	b.Connect("to-a", func(ctx context.Context, n int) error { return a.Send(ctx, n) })
}

// Right: a chain ends.
func chain() {
	invoice.Connect("letter", func(ctx context.Context, o Order) error { return letters.Send(ctx, o) })
	letters.Connect("print", func(ctx context.Context, o Order) error { log.Print(o); return nil })
}

// Right: one of the two has a guard.
func guarded(a, b *dispatch.Signal[int]) {
	a.Connect("to-b", func(ctx context.Context, n int) error { return b.Send(ctx, n) })
	b.Connect("to-a", func(ctx context.Context, n int) error {
		if n == 0 {
			return nil
		}
		return a.Send(ctx, n-1)
	})
}
