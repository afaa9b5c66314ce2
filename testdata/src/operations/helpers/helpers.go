// Package helpers holds functions that are no operations, but lead to some. // want package:" dispatches}$"
package helpers

import (
	"context"

	"github.com/signalvet/signalvet/dispatch"
)

var orders = dispatch.New[int]("orders")

var sales = dispatch.NewKeyed[string, int]("sales")

// Signal returns a signal.
func Signal() *dispatch.Signal[int] { return orders } // want Signal:"returns what is known"

// From returns the view of one sender.
func From(region string) dispatch.Sender[string, int] { return sales.From(region) } // want From:"returns what is known"

// UID makes a name of what it is given.
func UID(name string) string { return "shop." + name } // want UID:"returns what is known"

// Twice calls what it is given.
func Twice(f func()) { // want Twice:"calls its parameter"
	f()
	f()
}

// Later keeps what it is given for another time.
func Later(f func()) { kept = append(kept, f) }

var kept []func()

// Quiet does nothing of the kind.
func Quiet(ctx context.Context, n int) int { return n + 1 }

// Register connects through the helpers.
func Register(name string) { // want Register:"^connect, wraps connect$"
	Twice(func() { Signal().Connect("twice", receive) })
	Signal().Connect(UID(name), receive)
}

func receive(ctx context.Context, n int) error { return nil }
