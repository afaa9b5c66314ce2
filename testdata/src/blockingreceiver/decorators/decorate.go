// Package decorators holds functions that take a receiver and return one that calls it.
package decorators

import (
	"context"
	"log"
	"net/http"
	"time"

	"github.com/signalvet/signalvet/dispatch"
)

// Order is the payload.
type Order struct{ ID int }

// Handler is short for the receivers here.
type Handler = dispatch.Receiver[Order]

var orders = dispatch.New[Order]("shop.orders")

func charge(ctx context.Context, o Order) error {
	_, err := http.Get("https://example.org/charge")
	return err
}

func count(ctx context.Context, o Order) error { return nil }

// logged calls its argument at once.
func logged(r Handler) Handler {
	return func(ctx context.Context, o Order) error {
		err := r(ctx, o)
		log.Print(o.ID, err)
		return err
	}
}

// filtered calls its argument for some orders.
func filtered(keep func(Order) bool, r Handler) Handler {
	return func(ctx context.Context, o Order) error {
		if !keep(o) {
			return nil
		}
		return r(ctx, o)
	}
}

// timed is a generic decorator.
func timed[T any](r dispatch.Receiver[T]) dispatch.Receiver[T] {
	return func(ctx context.Context, e T) error {
		defer func(start time.Time) { log.Print(time.Since(start)) }(time.Now())
		return r(ctx, e)
	}
}

// retried sleeps between its tries.
func retried(r Handler) Handler {
	return func(ctx context.Context, o Order) error {
		for range 3 {
			if r(ctx, o) == nil {
				return nil
			}
			time.Sleep(time.Second)
		}
		return r(ctx, o)
	}
}

// detached calls its argument in a goroutine.
func detached(r Handler) Handler {
	return func(ctx context.Context, o Order) error {
		go r(context.WithoutCancel(ctx), o)
		return nil
	}
}

// ignored never calls its argument.
func ignored(r Handler) Handler {
	return func(ctx context.Context, o Order) error { return nil }
}

// same returns its argument.
func same(r Handler) Handler { return r }

// chain decorates from the inside out.
func chain(r Handler, ds ...func(Handler) Handler) Handler {
	for _, d := range ds {
		r = d(r)
	}
	return r
}

// Wrong: the decorated receiver waits as its argument does.
func decorated() {
	orders.Connect("charge", logged(charge)) // want `may block the sender.*net/http\.Get`
}

// Wrong: two decorators.
func decoratedTwice() {
	orders.Connect("charge", logged(timed(charge))) // want `may block the sender.*net/http\.Get`
}

// Wrong: a generic decorator.
func decoratedGeneric() {
	orders.Connect("charge", timed[Order](charge)) // want `may block the sender.*net/http\.Get`
}

// Wrong: the decorated receiver is kept in a variable.
func decoratedInVariable() {
	r := logged(charge)
	orders.Connect("charge", r) // want `may block the sender`
}

// Wrong: a literal is decorated.
func decoratedLiteral() {
	orders.Connect("sleep", logged(func(ctx context.Context, o Order) error { // want `may block the sender.*time\.Sleep`
		time.Sleep(time.Second)
		return nil
	}))
}

// Wrong: some orders wait.
func decoratedFilter() {
	orders.Connect("charge", filtered(func(o Order) bool { return o.ID > 9 }, charge)) // want `may block the sender`
}

// Wrong: the filter waits, though the receiver does not. (The design speaks of the receiver that a decorator takes;
// any function that the returned one calls makes it wait.)
func slowFilter() {
	orders.Connect("count", filtered(func(o Order) bool { // want `may block the sender.*net/http\.Head`
		_, err := http.Head("https://example.org")
		return err == nil
	}, count))
}

// Wrong: the decorator itself waits, though the receiver does not.
func slowDecorator() {
	orders.Connect("count", retried(count)) // want `may block the sender.*time\.Sleep`
}

// Wrong: a function that returns its argument.
func undecorated() {
	orders.Connect("charge", same(charge)) // want `may block the sender`
}

// Right: quick receivers stay quick.
func quickDecorated() {
	orders.Connect("count", logged(count))
	orders.Connect("twice", logged(timed(count)))
	orders.Connect("filter", filtered(func(o Order) bool { return o.ID > 9 }, count))
	orders.Connect("same", same(count))
}

// Right: the decorator starts a goroutine.
func detachedDecorated() { orders.Connect("charge", detached(charge)) }

// Right: a decorator around the one that starts a goroutine.
func loggedDetached() { orders.Connect("charge", logged(detached(charge))) }

// Right: the argument is never called.
func neverCalled() { orders.Connect("charge", ignored(charge)) }

// Right: the decorators are not known.
func unknownDecorators(ds []func(Handler) Handler) { orders.Connect("chain", chain(count, ds...)) }

// Right: delivered by a queue, however it is decorated.
func decoratedInBackground(q *dispatch.Queue) {
	orders.Connect("charge", retried(logged(charge)), dispatch.InBackground(q))
}
