// Package wrappers holds functions that connect their arguments, in the sender's goroutine or not.
package wrappers

import (
	"context"
	"log"
	"net/http"

	"github.com/signalvet/signalvet/dispatch"
)

// Order is the payload.
type Order struct{ ID int }

var orders = dispatch.New[Order]("shop.orders")

// On connects a plain function.
func On[T any](s *dispatch.Signal[T], uid string, f func(T)) {
	s.Connect(uid, func(ctx context.Context, e T) error {
		f(e)
		return nil
	})
}

// OnAsync connects a plain function and calls it in a goroutine.
func OnAsync[T any](s *dispatch.Signal[T], uid string, f func(T)) {
	s.Connect(uid, func(ctx context.Context, e T) error {
		go f(e)
		return nil
	})
}

// OnOrder is On for orders.
func OnOrder(uid string, f func(Order)) { On(orders, uid, f) }

// OnOrderNamed gives the uid as well.
func OnOrderNamed(f func(Order)) { OnOrder("named", f) }

// OnOrderDeep is one level deeper.
func OnOrderDeep(f func(Order)) { OnOrderNamed(f) }

// OnLogged connects, and logs.
func OnLogged(uid string, r dispatch.Receiver[Order], opts ...dispatch.Option) *dispatch.Connection {
	log.Print("connecting ", uid)
	return orders.Connect(uid, r, append(opts, dispatch.Priority(5))...)
}

// Hub wraps as a method.
type Hub struct{ orders *dispatch.Signal[Order] }

// Listen connects.
func (h *Hub) Listen(uid string, r dispatch.Receiver[Order]) { h.orders.Connect(uid, r) }

// Bus has one implementation, here.
type Bus interface {
	Subscribe(uid string, r dispatch.Receiver[Order])
}

type bus struct{ hub Hub }

func (b *bus) Subscribe(uid string, r dispatch.Receiver[Order]) { b.hub.Listen(uid, r) }

// Observer is an interface receiver.
type Observer interface{ Ordered(o Order) error }

// Attach connects an observer's callback.
func Attach(uid string, obs Observer) {
	orders.Connect(uid, func(ctx context.Context, o Order) error { return obs.Ordered(o) })
}

func charge(ctx context.Context, o Order) error {
	_, err := http.Get("https://example.org/charge")
	return err
}

func chargePlain(o Order) { _ = charge(context.Background(), o) }

func count(ctx context.Context, o Order) error { return nil }

func countPlain(o Order) {}
