// Package billing has receivers, and services behind interfaces.
package billing

import (
	"context"
	"net/http"

	"blockingreceiver/crosspkg/shop"
	"github.com/signalvet/signalvet/dispatch"
)

// Bill waits for the payment service.
func Bill(ctx context.Context, o shop.Order) error { return post("bill") }

// Count does not wait.
func Count(ctx context.Context, o shop.Order) error { return nil }

// Note waits, as a plain function.
func Note(o shop.Order) { _ = post("note") }

// Trace would wait, but its author says no.
//
//signalvet:nonblocking the tracer's agent runs in this process
func Trace(ctx context.Context, o shop.Order) error { return post("trace") }

func post(path string) error {
	resp, err := http.Post("https://example.org/"+path, "text/plain", nil)
	if err != nil {
		return err
	}
	return resp.Body.Close()
}

// Service bills by method.
type Service struct{ n int }

// Bill waits.
func (s *Service) Bill(ctx context.Context, o shop.Order) error { return post("service") }

// Count does not wait.
func (s *Service) Count(ctx context.Context, o shop.Order) error {
	s.n++
	return nil
}

// Gateway is implemented here once, and waits.
type Gateway interface{ Charge(id int) error }

type gateway struct{}

func (gateway) Charge(id int) error { return post("charge") }

// Default is the gateway.
var Default Gateway = gateway{}

// NewReceiver returns a receiver that waits.
func NewReceiver() dispatch.Receiver[shop.Order] {
	return func(ctx context.Context, o shop.Order) error { return post("receiver") }
}

// Logged is a decorator.
func Logged(r dispatch.Receiver[shop.Order]) dispatch.Receiver[shop.Order] {
	return func(ctx context.Context, o shop.Order) error { return r(ctx, o) }
}

// Each calls f for each id.
func Each(ids []int, f func(int)) {
	for _, id := range ids {
		f(id)
	}
}

// Relay waits, for any event.
func Relay[T any](ctx context.Context, e T) error { return post("relay") }

func init() {
	shop.Orders.Connect("bill", Bill) // want `receiver Bill may block the sender.*post.*net/http\.Post`
	shop.Orders.Connect("count", Count)
}
