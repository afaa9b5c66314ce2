// Package shop has one signal that is sent too early and one that is not.
package shop

import (
	"context"

	"github.com/signalvet/signalvet/dispatch"
)

// The shop's signals.
var (
	Started = dispatch.New[string]("shop.started")
	Orders  = dispatch.New[string]("shop.orders")
)

// Wrong: nobody can have connected yet.
func init() {
	_ = Started.Send(context.Background(), "shop") // want "Started is sent while package .*shop is initialised"
}

// Place sends an order.
func Place(ctx context.Context, id string) error { return Orders.Send(ctx, id) }
