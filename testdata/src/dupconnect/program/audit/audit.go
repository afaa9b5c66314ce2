// Package audit connects when it is initialised.
package audit

import (
	"context"

	"dupconnect/program/shop"
)

func audit(context.Context, int) error { return nil }

func init() {
	shop.Placed.Connect("log", audit)
	shop.Shipped.Connect("audit", audit)
}

// Register does it once more.
func Register() {
	shop.Placed.Connect("log", audit) // want `receiver audit is connected to Placed twice`
}
