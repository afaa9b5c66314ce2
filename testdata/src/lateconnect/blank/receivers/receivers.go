// Package receivers is imported for its init only.
package receivers

import (
	"context"

	"lateconnect/blank/shop"
)

func init() {
	shop.Started.Connect("log", log) // want "receiver log is connected after Started is sent"
	shop.Orders.Connect("log", log)
}

func log(ctx context.Context, id string) error { return nil }
