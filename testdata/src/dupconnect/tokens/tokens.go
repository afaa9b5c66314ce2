// Package tokens keeps connections, to disconnect them later.
package tokens

import (
	"context"

	"github.com/signalvet/signalvet/dispatch"
)

var opened = dispatch.New[int]("opened")

func audit(context.Context, int) error { return nil }

// Watch can be started and stopped.
type Watch struct{ conn *dispatch.Connection }

func (w *Watch) start() { w.conn = opened.Connect("watch", audit) }

func (w *Watch) stop() { w.conn.Disconnect() }

// Right: stopped in between.
func restart(w *Watch) {
	w.start()
	w.stop()
	w.start()
}

// Wrong: not stopped in between.
func startTwice(w *Watch) {
	w.start()
	w.start() // want `receiver audit is connected to opened twice`
}

func subscribe() (cancel func()) {
	c := opened.Connect("func", audit)
	return func() { c.Disconnect() }
}

// Right: undone by the function that it returned.
func undone() {
	cancel := subscribe()
	cancel()
	subscribe()
}

// Wrong: not undone.
func notUndone() {
	cancel := subscribe()
	defer cancel()
	subscribe() // want `receiver audit is connected to opened twice`
}

// Closer is implemented elsewhere.
type Closer interface{ Close() error }

// Right: Close may disconnect it.
func closed(open func() Closer) {
	opened.Connect("closer", audit)
	c := open()
	_ = c.Close()
	opened.Connect("closer", audit)
}

// Right: it ends with the function.
func scoped() {
	c := opened.Connect("scoped", audit)
	defer c.Disconnect()
}

// Right: each call ends before the next begins.
func scopedTwice() {
	scoped()
	scoped()
}

// Right: Until ends the first.
func until(ctx context.Context) {
	inner, cancel := context.WithCancel(ctx)
	opened.Connect("until", audit, dispatch.Until(inner))
	cancel()
	opened.Connect("until", audit)
}

// Wrong: the second ends, the first does not.
func untilSecond(ctx context.Context) {
	opened.Connect("second", audit)
	opened.Connect("second", audit, dispatch.Until(ctx)) // want `receiver audit is connected to opened twice`
}
