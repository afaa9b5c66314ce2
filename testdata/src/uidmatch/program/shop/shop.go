// Package shop exports the signals of a whole program.
package shop

import (
	"context"

	"github.com/signalvet/signalvet/dispatch"
)

// Order is the payload.
type Order struct{ ID int }

// The shop's signals. Orders, Refunds and Parcels are connected with known uids only, Returns is not.
var (
	Orders  = dispatch.New[Order]("shop.orders")
	Refunds = dispatch.New[Order]("shop.refunds")
	Parcels = dispatch.New[Order]("shop.parcels")
	Returns = dispatch.New[Order]("shop.returns")
	Tariffs = dispatch.NewKeyed[string, Order]("shop.tariffs")
	visits  = dispatch.New[Order]("shop.visits")
)

// OnVisit connects on behalf of callers.
func OnVisit(uid string, r dispatch.Receiver[Order]) { visits.Connect(uid, r) }

// OffVisit disconnects on behalf of callers.
func OffVisit(uid string) bool { return visits.Disconnect(uid) }

// Log is a receiver.
func Log(ctx context.Context, o Order) error { return nil }

// LogFrom is a keyed receiver.
func LogFrom(ctx context.Context, country string, o Order) error { return nil }
