// Package shop defines the signal and the ways to connect.
package shop

import (
	"context"

	"github.com/signalvet/signalvet/dispatch"
)

// Order is the payload.
type Order struct{ ID int }

// Orders is sent for each order.
var Orders = dispatch.New[Order]("shop.orders")

// OnOrder connects a plain function.
func OnOrder(uid string, f func(Order)) {
	Orders.Connect(uid, func(ctx context.Context, o Order) error {
		f(o)
		return nil
	})
}

// OnOrderInBackground connects a receiver that may take its time.
func OnOrderInBackground(q *dispatch.Queue, uid string, r dispatch.Receiver[Order]) {
	Orders.Connect(uid, r, dispatch.InBackground(q))
}

// OnOrderAsync connects a plain function and calls it in a goroutine.
func OnOrderAsync(uid string, f func(Order)) {
	OnOrder(uid, func(o Order) { go f(o) })
}
