// Package shop defines the signals and sends them.
package shop

import (
	"context"
	"errors"

	"github.com/signalvet/signalvet/dispatch"
)

// Order is the payload.
type Order struct{ ID int }

// The shop's signals.
var (
	Orders  = dispatch.New[Order]("shop.orders")
	Refunds = dispatch.New[Order]("shop.refunds")
)

var errNoID = errors.New("no id")

// Place sends, or fails early.
func Place(ctx context.Context, o Order) error {
	if o.ID == 0 {
		return errNoID
	}
	return Orders.Send(ctx, o)
}

// PlaceMaybe sends only with an id, and says nothing about it.
func PlaceMaybe(ctx context.Context, o Order) {
	if o.ID != 0 {
		_ = Orders.Send(ctx, o)
	}
}

// Desk is an order desk with a signal of its own.
type Desk struct {
	Opened dispatch.Signal[Order]
}

// Open sends the desk's signal.
func (d *Desk) Open(ctx context.Context) error { return d.Opened.Send(ctx, Order{}) }

// OnOpened connects to the desk's signal.
func (d *Desk) OnOpened(uid string, r dispatch.Receiver[Order]) { d.Opened.Connect(uid, r) }
