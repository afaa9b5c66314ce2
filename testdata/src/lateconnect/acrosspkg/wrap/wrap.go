// Package wrap makes connecting shorter.
package wrap

import (
	"context"

	"github.com/signalvet/signalvet/dispatch"
)

// On connects a plain function.
func On[T any](s *dispatch.Signal[T], uid string, f func(T)) {
	OnErr(s, uid, func(e T) error {
		f(e)
		return nil
	})
}

// OnErr connects a function that may fail.
func OnErr[T any](s *dispatch.Signal[T], uid string, f func(T) error) {
	s.Connect(uid, func(_ context.Context, e T) error { return f(e) })
}

// Emit sends and forgets.
func Emit[T any](s *dispatch.Signal[T], e T) { _ = s.Send(context.Background(), e) }
