package dispatch

import (
	"context"
	"iter"
)

// Sender is one sender's view of a [Keyed] signal, made by [Keyed.From]. It is
// a small value to copy and drop at will; two views of equal senders are the
// same. The zero value belongs to no signal, and its methods panic.
type Sender[K comparable, T any] struct {
	signal *Keyed[K, T]
	sender K
}

// Connect connects r to this sender under uid, which must be unique among the
// receivers of this sender. It panics with the error that [Sender.TryConnect]
// would return.
func (s Sender[K, T]) Connect(uid string, r KeyedReceiver[K, T], opts ...Option) *Connection {
	return connectOrPanic(s.TryConnect(uid, r, opts...))
}

// TryConnect connects r to this sender under uid. Its errors are those of
// [Signal.TryConnect]; a sender that is not equal to itself (NaN), or that
// cannot be compared (inside an interface), is an [ErrInvalid].
func (s Sender[K, T]) TryConnect(uid string, r KeyedReceiver[K, T], opts ...Option) (*Connection, error) {
	return s.signal.tryConnect(r, request{uid: uid, sender: s.sender, keyed: true, options: collect(opts)})
}

// Disconnect takes away the connection to this sender with that uid, not those
// to any sender. It returns false if there is none.
func (s Sender[K, T]) Disconnect(uid string) bool {
	return s.signal.core.disconnectUID(address{uid, s.sender, true})
}

// Send is [Signal.Send] to the receivers of this sender and of any sender.
func (s Sender[K, T]) Send(ctx context.Context, event T) error {
	l := s.signal.heardFrom(s.sender)
	if l == nil {
		return nil
	}
	if l.first == nil {
		return s.sendFrom(l, 0, ctx, event)
	}
	if err := l.first(ctx, s.sender, event); err != nil {
		return l.failed(0, err)
	}
	for rest := l.more; len(rest) > 0; rest = rest[1:] { // faster than an index
		if l.stale.Load() != 0 {
			return s.sendFrom(l, l.at(rest), ctx, event)
		}
		if err := rest[0](ctx, s.sender, event); err != nil {
			return l.failed(l.at(rest), err)
		}
	}
	return nil
}

// sendFrom is Send with a look at each connection, beginning with the i-th.
func (s Sender[K, T]) sendFrom(l *list[KeyedReceiver[K, T]], i int, ctx context.Context, event T) error {
	return l.inOrder(ctx, i, func(ctx context.Context, r KeyedReceiver[K, T]) error {
		return r(ctx, s.sender, event)
	})
}

// SendRobust is [Signal.SendRobust] to the receivers of this sender and of any
// sender.
func (s Sender[K, T]) SendRobust(ctx context.Context, event T) error {
	l := s.signal.heardFrom(s.sender)
	if l == nil {
		return nil
	}
	if l.first == nil {
		return s.robustFrom(l, 0, nil, ctx, event)
	}
	next, failure := s.sendGuarded(l, ctx, event)
	if failure == nil && next == len(l.calls) {
		return nil
	}
	return s.robustFrom(l, next, failure, ctx, event)
}

// sendGuarded goes on until a receiver fails, or the list gets stale or ends,
// so that one deferred function guards many receivers. It returns where to go
// on.
func (s Sender[K, T]) sendGuarded(l *list[KeyedReceiver[K, T]], ctx context.Context, event T) (next int, failure error) {
	returned := false
	defer func() {
		if returned {
			return // which is cheaper than to ask recover
		}
		if value := recover(); value != nil {
			next, failure = next+1, l.failed(next, newPanicError(value))
		}
	}()
	for next < len(l.calls) && l.stale.Load() == 0 {
		if err := l.calls[next](ctx, s.sender, event); err != nil {
			failure = l.failed(next, err)
			next++
			break
		}
		next++
	}
	returned = true
	return next, failure
}

// robustFrom is SendRobust with a look at each connection, beginning with the
// i-th, after the earlier ones returned that failure or none.
func (s Sender[K, T]) robustFrom(l *list[KeyedReceiver[K, T]], i int, failure error, ctx context.Context, event T) error {
	return l.everyone(ctx, i, failure, func(ctx context.Context, r KeyedReceiver[K, T]) error {
		return r(ctx, s.sender, event)
	})
}

// SendAsync is [Signal.SendAsync] to the receivers of this sender and of any
// sender.
func (s Sender[K, T]) SendAsync(ctx context.Context, event T) error {
	l := s.signal.heardFrom(s.sender)
	if l == nil {
		return nil
	}
	return l.together(ctx, func(ctx context.Context, r KeyedReceiver[K, T]) error {
		return r(ctx, s.sender, event)
	})
}

// Deliver is [Signal.Deliver] to the receivers of this sender and of any
// sender.
func (s Sender[K, T]) Deliver(ctx context.Context, event T) iter.Seq2[*Connection, error] {
	return func(yield func(*Connection, error) bool) {
		l := s.signal.heardFrom(s.sender)
		if l == nil {
			return
		}
		l.oneByOne(ctx, func(ctx context.Context, r KeyedReceiver[K, T]) error {
			return r(ctx, s.sender, event)
		}, yield)
	}
}

// HasReceivers reports whether a send from this sender would reach anybody.
func (s Sender[K, T]) HasReceivers() bool { return s.signal.heardFrom(s.sender).reaches() }
