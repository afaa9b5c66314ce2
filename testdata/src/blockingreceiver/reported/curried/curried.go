// Package curried makes decorators, as middleware is written.
package curried

import (
	"context"
	"log"
	"net/http"
	"time"

	"github.com/signalvet/signalvet/dispatch"
)

// Middleware decorates a receiver.
type Middleware[T any] func(dispatch.Receiver[T]) dispatch.Receiver[T]

// Order is the payload.
type Order struct{ ID int }

var orders = dispatch.New[Order]("shop.orders")

func quick(context.Context, Order) error { return nil }

func slow(context.Context, Order) error {
	_, err := http.Get("https://example.org")
	return err
}

func logged[T any](prefix string) Middleware[T] {
	return func(next dispatch.Receiver[T]) dispatch.Receiver[T] {
		return func(ctx context.Context, e T) error {
			err := next(ctx, e)
			log.Print(prefix, err)
			return err
		}
	}
}

func retried(tries int) func(dispatch.Receiver[Order]) dispatch.Receiver[Order] {
	return func(next dispatch.Receiver[Order]) dispatch.Receiver[Order] {
		return func(ctx context.Context, o Order) error {
			var err error
			for range tries {
				if err = next(ctx, o); err == nil {
					return nil
				}
				time.Sleep(time.Second)
			}
			return err
		}
	}
}

func detached(next dispatch.Receiver[Order]) dispatch.Receiver[Order] {
	return func(ctx context.Context, o Order) error {
		go func() { _ = next(context.WithoutCancel(ctx), o) }()
		return nil
	}
}

func connect() {
	orders.Connect("log-slow", logged[Order]("slow")(slow)) // want `may block the sender.*net/http\.Get`
	orders.Connect("retry-quick", retried(3)(quick))        // want `may block the sender.*time\.Sleep`
	orders.Connect("log-quick", logged[Order]("quick")(quick))
	orders.Connect("detached", logged[Order]("detached")(detached(slow)))
}

// The decorator is made once and kept in a variable.
func connectWithVariable() {
	with := logged[Order]("all")
	orders.Connect("var-slow", with(slow)) // want `may block the sender.*net/http\.Get`
	orders.Connect("var-quick", with(quick))
}
