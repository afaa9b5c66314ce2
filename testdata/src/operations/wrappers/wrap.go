// Package wrappers holds functions that wrap a dispatcher, in all depths and shapes. // want package:" dispatches}$"
package wrappers

import (
	"context"
	"fmt"

	"github.com/signalvet/signalvet/dispatch"
)

// Order is the payload.
type Order struct{ ID int }

var (
	// Orders is sent for each order.
	Orders = dispatch.New[Order]("orders") // want Orders:"has a name"
	// Sales is sent for each region.
	Sales = dispatch.NewKeyed[string, Order]("sales") // want Sales:"has a name"
	// Again is another name of Orders.
	Again = Orders // want Again:"is operations/wrappers.Orders"
)

func audit(ctx context.Context, o Order) error { return nil }

func auditSale(ctx context.Context, region string, o Order) error { return nil }

// Complete connects: nothing is left to its callers.
func Complete() { // want Complete:"^connect$"
	Orders.Connect("audit", audit)
}

// On leaves everything but the signal to its callers.
func On(uid string, receiver dispatch.Receiver[Order], opts ...dispatch.Option) { // want On:"^wraps connect$"
	Orders.Connect(uid, receiver, opts...)
}

// OnPlain adapts a function that knows no contexts and no errors.
func OnPlain(uid string, handle func(Order)) { // want OnPlain:"^wraps connect$"
	Orders.Connect(uid, func(ctx context.Context, o Order) error {
		handle(o)
		return nil
	})
}

// Numbered wraps a wrapper.
func Numbered(n int, handle func(Order)) { // want Numbered:"^wraps connect$"
	OnPlain(fmt.Sprintf("receiver-%d", n), handle)
}

// Deep wraps it again.
func Deep(n int, handle func(Order)) { // want Deep:"^wraps connect$"
	Numbered(n+1, handle)
}

// Off takes a connection away.
func Off(uid string) bool { // want Off:"^wraps disconnect$"
	return Orders.Disconnect(uid)
}

// Known takes one connection away.
func Known() bool { return Orders.Disconnect("audit") } // want Known:"^disconnect$"

// Place sends.
func Place(ctx context.Context, o Order) error { // want Place:"^send$"
	return Orders.Send(ctx, o)
}

// SendTo sends what it is given to whom it is given.
func SendTo(ctx context.Context, to *dispatch.Signal[Order], o Order) error { // want SendTo:"^wraps send$"
	return to.Send(ctx, o)
}

// Replace disconnects, connects and sends.
func Replace(ctx context.Context) error { // want Replace:"^connect, disconnect, send$"
	Orders.Disconnect("audit")
	Orders.Connect("audit", audit)
	return Orders.Send(ctx, Order{})
}

// Region connects for one sender, which its caller knows.
func Region(region string) { // want Region:"^wraps connect$"
	Sales.From(region).Connect("audit", auditSale)
}

// Retry calls itself, and loses nothing by it.
func Retry(ctx context.Context, n int) error { // want Retry:"^send$"
	if n > 0 {
		return Retry(ctx, n-1)
	}
	return Place(ctx, Order{})
}

// Even and Odd call each other.
func Even(n int) { // want Even:"^connect, disconnect$"
	Orders.Connect("even", audit)
	Odd(n - 1)
}

// Odd is the other half of Even.
func Odd(n int) { // want Odd:"^connect, disconnect$"
	Orders.Disconnect("even")
	if n > 0 {
		Even(n - 1)
	}
}

// Later does nothing itself: the literal is returned, not called.
func Later() func() { // want Later:"^(returns a function.*)?$"
	return func() { Orders.Connect("later", audit) }
}

func local() {
	orders := dispatch.New[Order]("local")
	orders.Connect("audit", audit)
}

// Shop holds its signal.
type Shop struct{ Placed dispatch.Signal[Order] }

// OnPlaced is a method that wraps a connect to the field of its object.
func (s *Shop) OnPlaced(uid string, receiver dispatch.Receiver[Order]) { // want OnPlaced:"^wraps connect$"
	s.Placed.Connect(uid, receiver)
}

// Placer is what a shop does.
type Placer interface {
	OnPlaced(uid string, receiver dispatch.Receiver[Order]) // want OnPlaced:"^wraps connect$"
}
