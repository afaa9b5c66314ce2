package dispatch

import "sync/atomic"

// list is an immutable snapshot of the receivers that one send calls, in
// order. Sends share it without a lock; a change of the wiring makes another.
type list[F any] struct {
	calls    []F
	conns    []*Connection
	special  bool        // some connection, or the observer, needs more than a call
	stale    atomic.Bool // a newer list exists: some connections may be gone
	observer Observer
	title    string // of the signal, for the observer
}

// newList leaves out what is muted. Without receivers and observer it is nil,
// the cheapest thing that a send can find.
func newList[F any](s owner, conns []*Connection) *list[F] {
	observer := s.base().observer
	l := &list[F]{observer: observer, special: observer != nil, title: s.base().title(s)}
	for _, c := range conns {
		if !c.active.Load() {
			continue // muted
		}
		l.calls = append(l.calls, c.call.(F))
		l.conns = append(l.conns, c)
		l.special = l.special || !c.plain()
	}
	if len(l.calls) == 0 && observer == nil {
		return nil
	}
	return l
}

// retire tells the sends that walk l to look at each connection.
func (l *list[F]) retire() {
	if l != nil {
		l.stale.Store(true)
	}
}

// reaches reports whether a send of l would call anybody.
func (l *list[F]) reaches() bool {
	if l == nil {
		return false
	}
	for _, c := range l.conns {
		if c.active.Load() && c.Connected() {
			return true
		}
	}
	return false
}
