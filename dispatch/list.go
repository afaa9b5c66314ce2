package dispatch

import "sync/atomic"

// list is an immutable snapshot of the receivers that one send calls, in
// order. Sends share it without a lock; a change of the wiring makes another.
type list[F any] struct {
	calls    []F // as conns; but never empty, lest a send overlook the observer
	conns    []*Connection
	careful  atomic.Bool // each connection needs a look before its call
	observer Observer
	title    string // of the signal, for the observer
}

// newList leaves out what is muted. Without receivers and observer it is nil,
// the cheapest thing that a send can find.
func newList[F any](s owner, conns []*Connection) *list[F] {
	observer := s.base().observer
	l := &list[F]{observer: observer, title: s.base().title(s)}
	l.careful.Store(observer != nil)
	for _, c := range conns {
		if !c.active.Load() {
			continue // muted
		}
		l.calls = append(l.calls, c.call.(F))
		l.conns = append(l.conns, c)
		if !c.plain() {
			l.careful.Store(true)
		}
	}
	if len(l.calls) == 0 && observer == nil {
		return nil
	}
	if len(l.calls) == 0 {
		l.calls = make([]F, 1) // never called: the list is careful
	}
	return l
}

// retire tells the sends that walk l that connections may be gone.
func (l *list[F]) retire() {
	if l != nil {
		l.careful.Store(true)
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
