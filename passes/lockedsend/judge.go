package lockedsend

import (
	"strings"

	"github.com/signalvet/signalvet/passes/locks"
	"github.com/signalvet/signalvet/passes/operations"
	"github.com/signalvet/signalvet/passes/vocabulary"
	"github.com/signalvet/signalvet/passes/wiring"
)

// sending is a send under locks, of this package or of another.
type sending struct {
	send  *operations.Template
	locks []locks.Lock
	ties  []locks.Tie         // of each lock, to the signal
	own   []bool              // for each lock, whether it belongs to the object that sends
	root  *operations.Outline // whose variables the references speak of, nil for another package's
}

func sendingOf(s *locks.HeldSend) *sending {
	one := &sending{send: &s.Send, locks: s.Locks, root: s.Root()}
	for i := range s.Locks {
		one.ties = append(one.ties, locks.TieOf(s.Locks[i].Ref, s.Send.Signal))
		one.own = append(one.own, s.Owns(i))
	}
	return one
}

// judge looks for a receiver that takes a lock which is held, then for one that waits; nil when there is none.
func (c *check) judge(s *locks.HeldSend) *verdict {
	one := sendingOf(s)
	var waits *verdict
	for i := range c.locks.Receivers {
		v := one.against(&c.locks.Receivers[i])
		if v != nil && v.take != nil {
			return v
		}
		waits = first(waits, v)
	}
	for i := range c.locks.Imports {
		p := &c.locks.Imports[i]
		for j := range p.Receivers {
			v := one.against(&p.Receivers[j])
			if v != nil && v.take != nil {
				return v
			}
			waits = first(waits, v)
		}
	}
	return waits
}

func first(a, b *verdict) *verdict {
	if a != nil {
		return a
	}
	return b
}

// against judges a send by one receiver.
func (s *sending) against(r *locks.Receiver) *verdict {
	if len(r.Takes) == 0 && r.Blocks == "" {
		return nil // nothing to fear of it
	}
	together := s.root != nil && s.root == r.Root()
	if !meets(s.send, &r.Connect, together) {
		return nil // another signal
	}
	for i := range s.locks {
		for j := range r.Takes {
			if s.same(i, r, &r.Takes[j], together) {
				return &verdict{lock: &s.locks[i], receiver: r, take: &r.Takes[j], reason: locksToo(r)}
			}
		}
	}
	if r.Blocks == "" {
		return nil // it takes other locks
	}
	return &verdict{lock: &s.locks[len(s.locks)-1], receiver: r, reason: mayBlock(r)}
}

// meets reports whether a send certainly reaches a connection. together says that both stand in one function.
func meets(send, connect *operations.Template, together bool) bool {
	if send.Sender != "" && connect.Sender != "" && !send.Sender.MayEqual(connect.Sender) {
		return false // another sender's
	}
	a, b := send.Signal, connect.Signal
	switch {
	case together && a.Known() && b.Known():
		return a.Same(b)
	case a.Kind == operations.Global && b.Kind == operations.Global:
		return a.Same(b)
	}
	return wiring.Relate(send, connect) == wiring.Same
}

// same reports whether lock i of the send is the one that the receiver takes.
func (s *sending) same(i int, r *locks.Receiver, t *locks.Take, together bool) bool {
	a, b := s.locks[i].Ref, t.Ref
	switch {
	case t.Payload:
		return a.Coarse != "" && a.Coarse == b.Coarse && s.own[i]
	case !a.Known() || !b.Known():
		return false // an element of a collection, or nothing that can be told
	case together, a.Kind == operations.Global && b.Kind == operations.Global:
		return a.Same(b)
	case a.Coarse == "" || a.Coarse != b.Coarse || !strings.HasSuffix(a.Path, b.Path) && !strings.HasSuffix(b.Path, a.Path):
		return false // another lock, or one of a part that both have
	}
	return !(s.ties[i] == locks.Tied && t.Tie == locks.Apart || s.ties[i] == locks.Apart && t.Tie == locks.Tied)
}

// ownLock is a lock that is held and belongs to the object that sends, or whose signal it is; nil when there is none
// that a receiver can reach.
func (c *check) ownLock(s *locks.HeldSend) *locks.Lock {
	if !s.Send.Signal.Known() {
		return nil // whose signal it is cannot be told
	}
	for i := range s.Locks {
		l := &s.Locks[i]
		if l.Ref.Coarse == "" || !c.reachable(l.Ref.Coarse) {
			continue // not a field, or one that only the package's own goroutines take
		}
		if s.Owns(i) {
			return l
		}
	}
	return nil
}

// reachable reports whether code outside the package can make somebody take the lock.
func (c *check) reachable(coarse string) bool {
	if !strings.HasPrefix(coarse, c.pass.Pkg.Path()+".") {
		return true // another package's type
	}
	return c.locks.Reachable(coarse, wiring.Main(c.pass.Pkg))
}

// allKnown reports whether every receiver of the signal has been looked at.
func (c *check) allKnown(s *locks.HeldSend) bool {
	if s.Send.ID() == "" || !c.wires.Closed(&s.Send) {
		return false // importers may connect, or which signal it is cannot be told
	}
	for i := range c.locks.Receivers {
		r := &c.locks.Receivers[i]
		if !r.Known && !r.Given && wiring.Relate(&r.Connect, &s.Send) == wiring.Same {
			return false // a function value that nothing is known of
		}
	}
	known := true
	c.wires.All(func(e *wiring.Entry, _ bool) {
		given := e.Role == vocabulary.Connect && e.Foreign && len(e.Runs) > 0
		known = known && !(given && wiring.Relate(&e.Template, &s.Send) == wiring.Same)
	})
	return known
}
