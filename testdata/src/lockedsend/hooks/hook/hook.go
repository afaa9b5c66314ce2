// Package hook wraps the signals of a library.
package hook

import (
	"context"

	"github.com/maniartech/signals"
)

// Hook is a signal with an API of its own.
type Hook struct{ sig *signals.SyncSignal[int] }

// New makes one.
func New() *Hook { return &Hook{sig: signals.NewSync[int]()} }

// Add connects.
func (h *Hook) Add(id string, fn func(int)) {
	h.sig.AddListener(func(_ context.Context, n int) { fn(n) }, id)
}

// Fire sends.
func (h *Hook) Fire(n int) { h.sig.Emit(context.Background(), n) }

// Settle does its work, and sends then.
func (h *Hook) Settle(n int) {
	for range n {
		println(n)
	}
	h.sig.Emit(context.Background(), n)
}
