// Package bus connects handlers that are interfaces.
package bus

import (
	"context"

	"github.com/signalvet/signalvet/dispatch"
)

// Handler is a receiver with state.
type Handler interface {
	Handle(ctx context.Context, body []byte) error
}

// HandlerFunc makes a function a Handler.
type HandlerFunc func(context.Context, []byte) error

// Handle calls f.
func (f HandlerFunc) Handle(ctx context.Context, body []byte) error { return f(ctx, body) }

// Bus has one signal.
type Bus struct{ sig dispatch.Signal[[]byte] }

// Register connects the method of the handler.
func (b *Bus) Register(uid string, h Handler) { b.sig.Connect(uid, h.Handle) }

// RegisterLiteral connects a literal that calls the method of the handler.
func (b *Bus) RegisterLiteral(uid string, h Handler) {
	b.sig.Connect(uid, func(ctx context.Context, body []byte) error { return h.Handle(ctx, body) })
}

// RegisterFunc makes the function a handler.
func (b *Bus) RegisterFunc(uid string, f func(context.Context, []byte) error) {
	b.Register(uid, HandlerFunc(f))
}
