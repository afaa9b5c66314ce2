package dispatchtest

import (
	"slices"
	"sync"
	"testing"
)

// Recording holds the events that a signal has sent, in the order of the
// sends. Its methods may be called while events arrive.
type Recording[T any] struct {
	t      testing.TB
	mu     sync.Mutex
	events []T
}

func (r *Recording[T]) add(event T) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.events = append(r.events, event)
}

// Events returns the events so far. The slice is the caller's.
func (r *Recording[T]) Events() []T {
	r.mu.Lock()
	defer r.mu.Unlock()
	return slices.Clone(r.events)
}

// Len returns the number of events so far.
func (r *Recording[T]) Len() int {
	r.mu.Lock()
	defer r.mu.Unlock()
	return len(r.events)
}

// Only returns the single event so far; another number ends the test.
func (r *Recording[T]) Only() T {
	r.t.Helper()
	events := r.Events()
	if len(events) != 1 {
		r.t.Fatalf("dispatchtest: recorded %d events, want one: %v", len(events), events)
	}
	return events[0]
}

// Reset forgets the events so far.
func (r *Recording[T]) Reset() {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.events = nil
}
