// Package modules has modules that send and modules that connect.
package modules

import (
	"context"

	"lateconnect/behind/kernel"
	"lateconnect/behind/signals"
)

// Orders sends when it starts.
type Orders struct{}

// Name names it.
func (*Orders) Name() string { return "orders" }

// Init does nothing.
func (*Orders) Init() error { return nil }

// Start sends.
func (o *Orders) Start(ctx context.Context) error { return o.first(ctx) }

func (o *Orders) first(ctx context.Context) error { return signals.Placed.Send(ctx, "first") }

// Setup sends.
func (o *Orders) Setup(*kernel.Kernel) { _ = o.first(context.Background()) }

// Stock connects when it is initialised.
type Stock struct{ n int }

// Name names it.
func (*Stock) Name() string { return "stock" }

// Init connects.
func (s *Stock) Init() error {
	signals.Placed.Connect("stock", s.placed)
	return nil
}

// Start does nothing.
func (*Stock) Start(context.Context) error { return nil }

// Setup connects.
func (s *Stock) Setup(*kernel.Kernel) { signals.Placed.Connect("stock", s.placed) }

func (s *Stock) placed(context.Context, string) error {
	s.n--
	return nil
}
