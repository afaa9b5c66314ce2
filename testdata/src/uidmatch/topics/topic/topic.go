// Package topic wraps signals.
package topic

import (
	"context"

	"github.com/signalvet/signalvet/dispatch"
)

// Topic is a signal with fewer words.
type Topic[T any] struct{ signal *dispatch.Signal[T] }

// Of makes a topic.
func Of[T any](name string) *Topic[T] { return &Topic[T]{signal: dispatch.New[T](name)} }

// Listen connects.
func (t *Topic[T]) Listen(uid string, f func(T)) {
	t.signal.Connect(uid, func(_ context.Context, v T) error { f(v); return nil })
}

// Ignore disconnects.
func (t *Topic[T]) Ignore(uid string) bool { return t.signal.Disconnect(uid) }
