// Package shop sends under its lock; who listens is not known here.
package shop

import (
	"context"
	"sync"

	"github.com/signalvet/signalvet/dispatch"
)

// Placed is sent with each order's sum.
var Placed = dispatch.New[int]("placed")

// Cancelled is sent with each cancelled sum.
var Cancelled = dispatch.New[int]("cancelled")

// Counted is sent with the number of orders.
var Counted = dispatch.New[int]("counted")

var (
	mu    sync.Mutex
	total int
)

// Total is the sum of all orders.
func Total() int {
	mu.Lock()
	defer mu.Unlock()
	return total
}

// Place is judged by the program that connects a receiver.
func Place(ctx context.Context, sum int) error {
	mu.Lock()
	defer mu.Unlock()
	total += sum
	return Placed.Send(ctx, sum)
}

// Cancel is right: no receiver of the program locks mu.
func Cancel(ctx context.Context, sum int) error {
	mu.Lock()
	defer mu.Unlock()
	total -= sum
	return Cancelled.Send(ctx, sum)
}

// Count is judged by the program.
func Count(ctx context.Context) error {
	mu.Lock()
	defer mu.Unlock()
	return Counted.Send(ctx, total)
}

// Lock and Unlock give others the lock.
func Lock() { mu.Lock() }

// Unlock releases it.
func Unlock() { mu.Unlock() }

// Desk is an object with a lock.
type Desk struct {
	mu     sync.Mutex
	n      int
	Served dispatch.Signal[int]
}

// N is the number of clients.
func (d *Desk) N() int {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.n
}

// Serve may deadlock: who listens is not known.
func (d *Desk) Serve(ctx context.Context) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.n++
	_ = d.Served.Send(ctx, d.n) // want `Served is sent while mu is locked \(a receiver that calls back may deadlock\)`
}
