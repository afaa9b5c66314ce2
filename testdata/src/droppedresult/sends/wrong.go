// Package sends drops the errors of the dispatcher itself.
package sends

import (
	"context"
	"net/http"
	"sync"

	"github.com/signalvet/signalvet/dispatch"
)

// Order is the event.
type Order struct{ ID int }

var (
	placed  = dispatch.New[Order]("placed")
	byShop  = dispatch.NewKeyed[string, Order]("by-shop")
	refunds dispatch.Signal[Order]
)

func audit(context.Context, Order) error { return nil }

func count(context.Context, string, Order) error { return nil }

// Wrong: a statement.
func statement(ctx context.Context, o Order) {
	placed.Send(ctx, o) // want `the error of placed.Send is dropped \(a failing receiver stays unnoticed\)`
}

// Wrong: every mode returns an error.
func modes(ctx context.Context, o Order) {
	placed.SendRobust(ctx, o)           // want `the error of placed.SendRobust is dropped`
	placed.SendAsync(ctx, o)            // want `the error of placed.SendAsync is dropped`
	byShop.From("north").Send(ctx, o)   // want `the error of byShop.Send is dropped`
	(placed.Send(ctx, Order{ID: o.ID})) // want `the error of placed.Send is dropped`
}

// Wrong: a goroutine loses it.
func goroutine(ctx context.Context, o Order) {
	go placed.Send(ctx, o) // want `the error of placed.Send is dropped`
	go func() {
		placed.Send(ctx, o) // want `the error of placed.Send is dropped`
	}()
}

// Wrong: a defer statement loses it.
func deferred(ctx context.Context, o Order) error {
	defer refunds.SendRobust(ctx, o) // want `the error of refunds.SendRobust is dropped`
	return nil
}

// Wrong: the receiver may not be connected.
func connects() {
	placed.TryConnect("audit", audit)               // want `the error of placed.TryConnect is dropped \(audit may not be connected\)`
	byShop.From("south").TryConnect("count", count) // want `the error of byShop.TryConnect is dropped \(count may not be connected\)`
}

// Wrong: nothing is sent until somebody ranges over it.
func delivered(ctx context.Context, o Order) {
	placed.Deliver(ctx, o) // want `placed.Deliver is not ranged over \(it calls no receiver\)`
}

// Wrong: in a handler.
func handle(w http.ResponseWriter, r *http.Request) {
	placed.Send(r.Context(), Order{ID: 1}) // want `the error of placed.Send is dropped`
	w.WriteHeader(http.StatusNoContent)
}

// Wrong: inside other statements.
func nested(ctx context.Context, orders []Order, loud bool) {
	for _, o := range orders {
		if loud {
			placed.Send(ctx, o) // want `the error of placed.Send is dropped`
		}
	}
	switch {
	case len(orders) > 1:
		placed.Send(ctx, orders[1]) // want `the error of placed.Send is dropped`
	}
}

// Wrong: in a receiver.
func chained() {
	refunds.Connect("place", func(ctx context.Context, o Order) error {
		placed.Send(ctx, o) // want `the error of placed.Send is dropped`
		return nil
	})
}

// Wrong: with a lock, in a method.
type desk struct {
	mu      sync.Mutex
	changed *dispatch.Signal[int]
}

func (d *desk) change(ctx context.Context) {
	d.mu.Lock()
	n := 1
	d.mu.Unlock()
	d.changed.Send(ctx, n) // want `the error of changed.Send is dropped`
}
