package dispatch

import (
	"context"
	"iter"
	"sync/atomic"
)

// Signal calls its receivers with each event that is sent. The zero value is
// ready to use, without a name. A Signal must not be copied after first use.
//
// All methods may be called from any goroutine at any time, also from a
// receiver that is just being called: no lock is held while receivers run. A
// receiver connected during a send is first called by the next send; one whose
// Disconnect has returned is not started any more.
//
// Receivers are called in the order of their [Priority], and of connecting
// within one priority. The context is handed to each receiver and otherwise
// not looked at: a send whose context is done still reaches everyone.
type Signal[T any] struct {
	current atomic.Pointer[list[Receiver[T]]]
	core    core
}

// New returns a signal with a name, which [All], errors and observers tell.
// Names need not be unique. A signal without a name is not listed by All.
func New[T any](name string) *Signal[T] {
	s := &Signal[T]{core: core{name: name}}
	register(s)
	return s
}

// Connect connects r under uid, which must be unique in the signal. It panics
// with the error that [Signal.TryConnect] would return: wiring happens when
// the program starts, and a mistake in it is not for anyone to handle.
func (s *Signal[T]) Connect(uid string, r Receiver[T], opts ...Option) *Connection {
	return connectOrPanic(s.TryConnect(uid, r, opts...))
}

// TryConnect connects r under uid. The error is an [ErrInvalid] if uid is
// empty, r is nil, or an option is impossible; an [ErrDuplicate] if the uid is
// connected already; an [ErrFrozen] after Freeze. It names file and line of
// both places that are at odds.
func (s *Signal[T]) TryConnect(uid string, r Receiver[T], opts ...Option) (*Connection, error) {
	conn, err := s.core.prepare(request{
		owner: s, uid: uid, receiver: r, isNil: r == nil, options: collect(opts),
	})
	if err != nil {
		return nil, err
	}
	conn.call = r
	if conn.queue != nil {
		conn.call = inBackground(conn, r)
	}
	return s.core.add(conn)
}

// inBackground returns a receiver that hands the event to the queue of c.
func inBackground[T any](c *Connection, r Receiver[T]) Receiver[T] {
	return func(ctx context.Context, event T) error {
		return c.background(ctx, func(ctx context.Context) error { return r(ctx, event) })
	}
}

// Disconnect takes away the connection with that uid. It returns false if
// there is none. What it promises is said at [Connection.Disconnect].
func (s *Signal[T]) Disconnect(uid string) bool {
	return s.core.disconnectUID(address{uid: uid})
}

// Send calls the receivers one after the other in the caller's goroutine. The
// first error stops it and is returned as a [*ReceiverError]; the receivers
// after it are not called. A panic of a receiver passes through.
func (s *Signal[T]) Send(ctx context.Context, event T) error {
	l := s.current.Load()
	if l == nil {
		return nil
	}
	if l.first == nil {
		return sendFrom(l, 0, ctx, event)
	}
	if err := l.first(ctx, event); err != nil {
		return l.failed(0, err)
	}
	for rest := l.more; len(rest) > 0; rest = rest[1:] { // faster than an index
		if l.stale.Load() != 0 {
			return sendFrom(l, l.at(rest), ctx, event)
		}
		if err := rest[0](ctx, event); err != nil {
			return l.failed(l.at(rest), err)
		}
	}
	return nil
}

// sendFrom is Send with a look at each connection, beginning with the i-th.
func sendFrom[T any](l *list[Receiver[T]], i int, ctx context.Context, event T) error {
	return l.inOrder(ctx, i, func(ctx context.Context, r Receiver[T]) error { return r(ctx, event) })
}

// SendRobust calls every receiver one after the other in the caller's
// goroutine. It returns all their errors joined, each a [*ReceiverError]; a
// panic counts as an error, a [*PanicError]. It does not stop runtime.Goexit.
func (s *Signal[T]) SendRobust(ctx context.Context, event T) error {
	l := s.current.Load()
	if l == nil {
		return nil
	}
	if l.first == nil {
		return robustFrom(l, 0, nil, ctx, event)
	}
	next, failure := sendGuarded(l, ctx, event)
	if failure == nil && next == len(l.calls) {
		return nil
	}
	return robustFrom(l, next, failure, ctx, event)
}

// sendGuarded goes on until a receiver fails, or the list gets stale or ends,
// so that one deferred function guards many receivers. It returns where to go
// on.
func sendGuarded[T any](l *list[Receiver[T]], ctx context.Context, event T) (next int, failure error) {
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
		if err := l.calls[next](ctx, event); err != nil {
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
func robustFrom[T any](l *list[Receiver[T]], i int, failure error, ctx context.Context, event T) error {
	return l.everyone(ctx, i, failure, func(ctx context.Context, r Receiver[T]) error { return r(ctx, event) })
}

// SendAsync calls every receiver in a goroutine of its own, waits until all
// have returned, and returns their errors as [Signal.SendRobust] does, in the
// order of the receivers. All of them share the event.
func (s *Signal[T]) SendAsync(ctx context.Context, event T) error {
	l := s.current.Load()
	if l == nil {
		return nil
	}
	return l.together(ctx, func(ctx context.Context, r Receiver[T]) error { return r(ctx, event) })
}

// Deliver sends the event while its result is ranged over: each step calls the
// next receiver, robustly as [Signal.SendRobust] does, and yields its
// connection and nil or its [*ReceiverError]. Breaking off leaves the
// remaining receivers uncalled. Each range over the result sends once more;
// without a range nothing is sent.
func (s *Signal[T]) Deliver(ctx context.Context, event T) iter.Seq2[*Connection, error] {
	return func(yield func(*Connection, error) bool) {
		if l := s.current.Load(); l != nil {
			l.oneByOne(ctx, func(ctx context.Context, r Receiver[T]) error { return r(ctx, event) }, yield)
		}
	}
}

// HasReceivers reports whether a send would reach anybody at this moment.
func (s *Signal[T]) HasReceivers() bool { return s.current.Load().reaches() }

// Receivers yields the connections in the order of calling, as they are when
// the iteration begins.
func (s *Signal[T]) Receivers() iter.Seq[*Connection] { return s.core.receivers }

// Name returns the name given to [New], or "".
func (s *Signal[T]) Name() string { return s.core.name }

// Freeze makes every later connect fail with an [ErrFrozen] that names the
// first caller of Freeze. Disconnecting remains possible.
func (s *Signal[T]) Freeze() { s.core.freeze(callerOutside()) }

// Observe replaces the observer of the signal; nil removes it. Sends that are
// under way may still tell the former one.
func (s *Signal[T]) Observe(o Observer) { s.core.observe(s, o) }

func (s *Signal[T]) base() *core { return &s.core }

func (s *Signal[T]) publish(*Connection) {
	former := s.current.Swap(newList[Receiver[T]](s, s.core.top().anySender))
	former.retire()
}
