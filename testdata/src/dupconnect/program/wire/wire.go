// Package wire connects when it is told to.
package wire

import (
	"context"

	"dupconnect/program/shop"
)

func wire(context.Context, int) error { return nil }

// Shipping connects to one signal.
func Shipping() { shop.Shipped.Connect("wire", wire) }

// Under connects under a name.
func Under(uid string) { shop.Shipped.Connect(uid, wire) }

// Replace takes the old connection away first.
func Replace() {
	shop.Shipped.Disconnect("replace")
	shop.Shipped.Connect("replace", wire)
}
