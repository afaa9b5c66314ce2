// Package shapes gives receivers in every shape: names, methods, literals, variables, results, conversions.
package shapes

import (
	"context"
	"net/http"

	"github.com/signalvet/signalvet/dispatch"
)

// Order is the payload.
type Order struct{ ID int }

var orders = dispatch.New[Order]("shop.orders")

func charge(ctx context.Context, o Order) error {
	_, err := http.Get("https://example.org/charge")
	return err
}

func count(ctx context.Context, o Order) error { return nil }

// Biller charges by method.
type Biller struct {
	client *http.Client
	total  int
}

func (b *Biller) bill(ctx context.Context, o Order) error {
	resp, err := b.client.Get("https://example.org/bill")
	if err != nil {
		return err
	}
	return resp.Body.Close()
}

func (b *Biller) add(ctx context.Context, o Order) error {
	b.total += o.ID
	return nil
}

// Desk has the biller's methods by embedding.
type Desk struct{ *Biller }

// Value has a method on the value.
type Value int

func (v Value) post(ctx context.Context, o Order) error { return charge(ctx, o) }

// newCharger returns a receiver that waits.
func newCharger(url string) dispatch.Receiver[Order] {
	return func(ctx context.Context, o Order) error {
		_, err := http.Get(url)
		return err
	}
}

// newNamedCharger returns a declared function.
func newNamedCharger() dispatch.Receiver[Order] { return charge }

// newCounter waits while it is made, but its receiver does not wait.
func newCounter(url string) (dispatch.Receiver[Order], error) {
	resp, err := http.Get(url)
	if err != nil {
		return nil, err
	}
	return func(ctx context.Context, o Order) error { return nil }, resp.Body.Close()
}

// newQuick waits while it is made, but its receiver does not wait.
func newQuick() dispatch.Receiver[Order] {
	_, _ = http.Head("https://example.org")
	return count
}

func relay[T any](ctx context.Context, e T) error {
	_, err := http.Get("https://example.org/relay")
	return err
}

func ignore[T any](ctx context.Context, e T) error { return nil }

var (
	chargeAlias = charge
	onOrder     = func(ctx context.Context, o Order) error { return charge(ctx, o) }
	countAlias  = count
	// Changing may be set by any importer.
	Changing dispatch.Receiver[Order] = charge
)
