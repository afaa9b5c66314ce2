// Package tables connects in loops over literals, and to signals that objects were given.
package tables

import (
	"context"

	"github.com/signalvet/signalvet/dispatch"
)

// Order is the payload.
type Order struct{ ID int }

var (
	placed  = dispatch.New[Order]("placed")
	paid    = dispatch.New[Order]("paid")
	shipped = dispatch.New[Order]("shipped")
)

func audit(ctx context.Context, o Order) error { return nil }

func mail(ctx context.Context, o Order) error { return nil }

// Wrong: one of the signals in the loop was sent.
func signalTable(ctx context.Context) {
	_ = paid.Send(ctx, Order{})
	for _, s := range []*dispatch.Signal[Order]{placed, paid} {
		s.Connect("audit", audit) // want `receiver audit is connected after paid is sent`
	}
}

// Wrong: a table of receivers.
func receiverTable(ctx context.Context) {
	_ = placed.Send(ctx, Order{})
	for _, row := range []struct {
		uid      string
		receiver dispatch.Receiver[Order]
	}{
		{"audit", audit},
		{"mail", mail},
	} {
		placed.Connect(row.uid, row.receiver) // want `receiver audit is connected after placed is sent`
	}
}

// Right: other signals.
func otherSignals(ctx context.Context) {
	_ = shipped.Send(ctx, Order{})
	for _, s := range []*dispatch.Signal[Order]{placed, paid} {
		s.Connect("other", audit)
	}
}

// Service is given its signal.
type Service struct{ orders *dispatch.Signal[Order] }

// NewService keeps the signal.
func NewService(orders *dispatch.Signal[Order]) *Service { return &Service{orders: orders} }

// Start connects.
func (s *Service) Start() { s.orders.Connect("service", audit) }

// Place sends.
func (s *Service) Place(ctx context.Context) { _ = s.orders.Send(ctx, Order{}) }

// Wrong: the service has the signal that was sent.
func injected(ctx context.Context) {
	_ = placed.Send(ctx, Order{})
	svc := NewService(placed)
	svc.Start() // want `receiver audit is connected after (placed|orders) is sent`
}

// Wrong: two services share a signal.
func shared(ctx context.Context) {
	a := NewService(paid)
	b := &Service{orders: paid}
	a.Place(ctx)
	b.Start() // want `receiver audit is connected after (paid|orders) is sent`
}

// Right: two services with a signal each.
func apart(ctx context.Context) {
	a, b := NewService(placed), NewService(paid)
	a.Place(ctx)
	b.Start()
}
