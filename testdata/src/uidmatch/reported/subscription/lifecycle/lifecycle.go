// Package lifecycle remembers how to end a connection.
package lifecycle

import "github.com/signalvet/signalvet/dispatch"

// Subscription is a connection that can be cancelled.
type Subscription[T any] struct {
	sig *dispatch.Signal[T]
	uid string
}

// Subscribe connects.
func Subscribe[T any](sig *dispatch.Signal[T], uid string, r dispatch.Receiver[T]) Subscription[T] {
	sig.Connect(uid, r)
	return Subscription[T]{sig, uid}
}

// Cancel is right: both fields are those of Subscribe.
func (s Subscription[T]) Cancel() bool { return s.sig.Disconnect(s.uid) }

// Group cancels many.
type Group struct{ cancels []func() bool }

// Add keeps the way to cancel s.
func Add[T any](g *Group, s Subscription[T]) { g.cancels = append(g.cancels, s.Cancel) }

// Close cancels.
func (g *Group) Close() {
	for _, c := range g.cancels {
		c()
	}
}
