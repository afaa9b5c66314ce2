// Package store tells of its changes those who ask for them.
package store

import (
	"context"

	"github.com/signalvet/signalvet/dispatch"
)

// Changed is sent when a value was set.
var Changed = dispatch.New[string]("changed")

// Set sets a value.
func Set(name string) { Changed.Send(context.Background(), name) }

// Watch returns a channel of what is set from now on.
func Watch(name string) <-chan string {
	out := make(chan string, 8)
	Changed.Connect("watch "+name, func(ctx context.Context, changed string) error {
		out <- changed
		return nil
	})
	return out
}

// Log connects a receiver for good.
func Log() {
	Changed.Connect("log", func(ctx context.Context, name string) error { return nil })
}
