package dispatch

import (
	"context"
	"iter"
	"maps"
	"sync/atomic"
)

// Keyed is a signal whose events come from a sender. Senders are compared by
// value and indexed: a send costs the same with one sender or with thousands.
// Connecting on Keyed itself means any sender; [Keyed.From] gives one sender's
// view, on which events are sent. The zero value is ready to use; a Keyed must
// not be copied after first use.
//
// An event reaches the receivers of its sender and those of any sender, in one
// order over both. What is said of [Signal] holds for Keyed as well.
type Keyed[K comparable, T any] struct {
	current atomic.Pointer[index[K, T]]
	core    core
}

// index is an immutable snapshot for all senders. It holds only senders that
// somebody listens to, so that sends from others do not make it grow.
type index[K comparable, T any] struct {
	anySender *list[KeyedReceiver[K, T]]
	bySender  map[K]*list[KeyedReceiver[K, T]]
}

// NewKeyed returns a keyed signal with a name; see [New].
func NewKeyed[K comparable, T any](name string) *Keyed[K, T] {
	s := &Keyed[K, T]{core: core{name: name}}
	register(s)
	return s
}

// From returns the view of one sender: what is connected there hears only this
// sender, what is sent there comes from it. If K is an interface type, sending
// from a value that cannot be compared panics, as using it as a map key does.
func (s *Keyed[K, T]) From(sender K) Sender[K, T] {
	return Sender[K, T]{signal: s, sender: sender}
}

// Connect connects r to every sender under uid, which must be unique among the
// receivers of any sender. It panics with the error that [Keyed.TryConnect]
// would return.
func (s *Keyed[K, T]) Connect(uid string, r KeyedReceiver[K, T], opts ...Option) *Connection {
	return connectOrPanic(s.TryConnect(uid, r, opts...))
}

// TryConnect connects r to every sender under uid. Its errors are those of
// [Signal.TryConnect].
func (s *Keyed[K, T]) TryConnect(uid string, r KeyedReceiver[K, T], opts ...Option) (*Connection, error) {
	return s.tryConnect(r, request{uid: uid, options: collect(opts)})
}

func (s *Keyed[K, T]) tryConnect(r KeyedReceiver[K, T], q request) (*Connection, error) {
	q.owner, q.receiver, q.isNil = s, r, r == nil
	conn, err := s.core.prepare(q)
	if err != nil {
		return nil, err
	}
	conn.call = r
	if conn.queue != nil {
		conn.call = keyedInBackground(conn, r)
	}
	return s.core.add(conn)
}

// keyedInBackground returns a receiver that hands the event to the queue of c.
func keyedInBackground[K comparable, T any](c *Connection, r KeyedReceiver[K, T]) KeyedReceiver[K, T] {
	return func(ctx context.Context, sender K, event T) error {
		return c.background(ctx, func(ctx context.Context) error { return r(ctx, sender, event) })
	}
}

// Disconnect takes away the connection to any sender with that uid, not those
// made through [Keyed.From]. It returns false if there is none.
func (s *Keyed[K, T]) Disconnect(uid string) bool {
	return s.core.disconnectUID(address{uid: uid})
}

// HasReceivers reports whether some sender's event would reach anybody.
func (s *Keyed[K, T]) HasReceivers() bool {
	now := s.current.Load()
	if now == nil {
		return false
	}
	if now.anySender.reaches() {
		return true
	}
	for _, l := range now.bySender {
		if l.reaches() {
			return true
		}
	}
	return false
}

// Receivers yields the connections of all senders in the order of calling, as
// they are when the iteration begins.
func (s *Keyed[K, T]) Receivers() iter.Seq[*Connection] { return s.core.receivers }

// Name returns the name given to [NewKeyed], or "".
func (s *Keyed[K, T]) Name() string { return s.core.name }

// Freeze makes every later connect fail, also those through [Keyed.From]; see
// [Signal.Freeze].
func (s *Keyed[K, T]) Freeze() { s.core.freeze(callerOutside()) }

// Observe replaces the observer of the signal; nil removes it. Sends that are
// under way may still tell the former one.
func (s *Keyed[K, T]) Observe(o Observer) { s.core.observe(s, o) }

func (s *Keyed[K, T]) base() *core { return &s.core }

// heardFrom returns the receivers of an event from sender, nil if none.
func (s *Keyed[K, T]) heardFrom(sender K) *list[KeyedReceiver[K, T]] {
	now := s.current.Load()
	if now == nil {
		return nil
	}
	if l := now.bySender[sender]; l != nil {
		return l
	}
	return now.anySender // which is nil too where all of a sender's are muted
}

func (s *Keyed[K, T]) publish(changed *Connection) {
	former := s.current.Load()
	if former == nil {
		former = &index[K, T]{}
	}
	if changed != nil && changed.keyed {
		s.publishSender(former, keyOf[K](changed.sender))
		return
	}
	s.current.Store(s.newIndex())
	former.anySender.retire()
	for _, l := range former.bySender {
		l.retire()
	}
}

// newIndex makes the snapshot of every sender anew.
func (s *Keyed[K, T]) newIndex() *index[K, T] {
	top := s.core.top()
	now := &index[K, T]{
		anySender: newList[KeyedReceiver[K, T]](s, top.anySender),
		bySender:  make(map[K]*list[KeyedReceiver[K, T]], len(top.bySender)),
	}
	for sender := range top.bySender {
		now.bySender[keyOf[K](sender)] = s.newList(sender)
	}
	return now
}

// keyOf unboxes a sender. A nil one, of an interface type, has no type to assert.
func keyOf[K comparable](sender any) K {
	key, _ := sender.(K)
	return key
}

func (s *Keyed[K, T]) newList(sender any) *list[KeyedReceiver[K, T]] {
	return newList[KeyedReceiver[K, T]](s, s.core.top().heardFrom(sender))
}

// publishSender makes the snapshot of one sender anew and keeps the others.
func (s *Keyed[K, T]) publishSender(former *index[K, T], sender K) {
	now := &index[K, T]{anySender: former.anySender, bySender: maps.Clone(former.bySender)}
	if now.bySender == nil {
		now.bySender = map[K]*list[KeyedReceiver[K, T]]{}
	}
	if len(s.core.top().bySender[sender]) == 0 {
		delete(now.bySender, sender)
	} else {
		now.bySender[sender] = s.newList(sender)
	}
	s.current.Store(now)
	former.bySender[sender].retire()
}
