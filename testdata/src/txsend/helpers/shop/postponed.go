package shop

import (
	"context"
	"database/sql"

	"github.com/signalvet/signalvet/dispatch"
)

// An Outbox keeps what is to be done when its transaction is over.
type Outbox struct{ after []func() }

// After keeps f.
func (o *Outbox) After(f func()) { o.after = append(o.after, f) }

type outboxKey struct{}

// tell sends when the transaction that ctx may carry is over.
func tell(ctx context.Context, id int) error {
	if box, ok := ctx.Value(outboxKey{}).(*Outbox); ok {
		box.After(func() { _ = Placed.Send(context.WithoutCancel(ctx), id) })
		return nil
	}
	return Placed.Send(ctx, id)
}

// Right: tell knows of the transaction.
func (s *Shop) postponed(ctx context.Context, id int) error {
	return s.store.WithTx(func(tx *sql.Tx) error {
		return tell(ctx, id)
	})
}

// shout sends at once, and again when it is told to.
func (s *Shop) shout(ctx context.Context, id int) error {
	again := func() { _ = s.sold.Send(ctx, id) }
	again()
	return s.sold.Send(ctx, id)
}

// Wrong: the literal of shout is no way to wait for the end.
func (s *Shop) twice(ctx context.Context, id int) error {
	return s.store.WithTx(func(tx *sql.Tx) error {
		return s.shout(ctx, id) // want `sold is sent before its transaction commits`
	})
}

// A branch has a signal of its own.
type branch struct{ sold dispatch.Signal[int] }

// both sends one signal at once, and keeps another one of that name for later.
func (s *Shop) both(ctx context.Context, b *branch, box *Outbox, id int) error {
	box.After(func() { _ = b.sold.Send(context.WithoutCancel(ctx), id) })
	return s.sold.Send(ctx, id)
}

// Wrong: what is kept is another signal.
func (s *Shop) other(ctx context.Context, b *branch, box *Outbox, id int) error {
	return s.store.WithTx(func(tx *sql.Tx) error {
		return s.both(ctx, b, box, id) // want `sold is sent before its transaction commits`
	})
}
