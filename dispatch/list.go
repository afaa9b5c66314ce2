package dispatch

import "sync/atomic"

// list is an immutable snapshot of the receivers that one send calls, in
// order. Sends share it without a lock; a change of the wiring makes another.
type list[F any] struct {
	// first and more are calls once more, for sends that need no look at the
	// connections; else first is nil. Most signals have one receiver: a send
	// calls it straight away.
	first F
	more  []F
	stale atomic.Uint32 // 1: connections may be gone; a Bool is not always inlined

	calls    []F
	conns    []*Connection // as calls
	observer Observer
	title    string // of the signal, for the observer
}

// newList leaves out what is muted. Without receivers and observer it is nil,
// the cheapest thing that a send can find.
func newList[F any](s owner, conns []*Connection) *list[F] {
	observer := s.base().observer
	l := &list[F]{observer: observer, title: s.base().title(s)}
	plain := observer == nil
	for _, c := range conns {
		if !c.active.Load() {
			continue // muted
		}
		l.calls = append(l.calls, c.call.(F))
		l.conns = append(l.conns, c)
		plain = plain && c.plain()
	}
	if len(l.calls) == 0 && observer == nil {
		return nil
	}
	if plain {
		l.first, l.more = l.calls[0], l.calls[1:]
	}
	return l
}

// retire tells the sends that walk l that connections may be gone.
func (l *list[F]) retire() {
	if l != nil {
		l.stale.Store(1)
	}
}

// at returns the index of the first of the receivers that the list ends with.
func (l *list[F]) at(rest []F) int { return len(l.calls) - len(rest) }

// failed wraps the error of the i-th receiver. It is not inlined, which would
// cost the successful sends.
//
//go:noinline
func (l *list[F]) failed(i int, err error) error { return l.conns[i].failed(err) }

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
