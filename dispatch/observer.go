package dispatch

import (
	"context"
	"time"
)

// Observer is told about every send of the signals that it is given to. Its
// methods are called from the sending goroutines, several at a time under
// SendAsync and from the workers of a queue, and must be safe for that. A
// panic in them is logged to slog.Default and otherwise without effect.
//
// A signal without an observer does not pay for the possibility.
type Observer interface {
	// SendStart is called before the first receiver. Receivers get the
	// context that it returns, for instance one that carries a span.
	SendStart(ctx context.Context, d Delivery) context.Context
	// ReceiverEnd is called after each receiver, with what it returned; with
	// a *PanicError if it panicked under a robust mode. For a background
	// receiver it is called when the receiver itself has ended, or at
	// once when the queue refused the delivery.
	ReceiverEnd(ctx context.Context, c *Connection, took time.Duration, err error)
	// SendEnd is called after the last receiver, with the error of the send.
	SendEnd(ctx context.Context, d Delivery, took time.Duration, err error)
}

// watch accompanies one send for the observer; without one it does nothing.
type watch struct {
	observer Observer
	ctx      context.Context // for the receivers
	delivery Delivery
	started  time.Time
}

func (l *list[F]) watch(ctx context.Context, mode string) watch {
	w := watch{observer: l.observer, ctx: ctx}
	if w.observer == nil {
		return w
	}
	w.started = time.Now()
	w.delivery = Delivery{Signal: l.title, Mode: mode, Receivers: len(l.conns)}
	guarded("SendStart", func() {
		if with := w.observer.SendStart(ctx, w.delivery); with != nil {
			w.ctx = with
		}
	})
	return w
}

func (w *watch) now() (t time.Time) {
	if w.observer != nil {
		t = time.Now()
	}
	return t
}

// receiverEnd leaves a delivery that a queue has taken to the queue.
func (w *watch) receiverEnd(c *Connection, started time.Time, err error) {
	if w.observer == nil || c.queue != nil && err == nil {
		return
	}
	guarded("ReceiverEnd", func() { w.observer.ReceiverEnd(w.ctx, c, time.Since(started), err) })
}

func (w *watch) end(err error) {
	if w.observer == nil {
		return
	}
	guarded("SendEnd", func() { w.observer.SendEnd(w.ctx, w.delivery, time.Since(w.started), err) })
}
