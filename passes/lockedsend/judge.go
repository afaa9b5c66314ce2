package lockedsend

import (
	"fmt"
	"go/token"
	"go/types"
	"slices"
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

// judge looks for a receiver that takes a lock which is held, or sends a signal whose receiver does, then for one that
// waits; nil when there is none.
func (c *check) judge(s *sending) *verdict {
	var waits *verdict
	for r := range c.receivers {
		v := s.against(r)
		if v == nil && s.reaches(r) {
			v = c.through(s, r)
		}
		if v != nil && v.take != nil {
			return v
		}
		waits = first(waits, v)
	}
	return waits
}

// receivers are all that the package can see, its own first.
func (c *check) receivers(yield func(*locks.Receiver) bool) {
	for i := range c.locks.Receivers {
		if !yield(&c.locks.Receivers[i]) {
			return
		}
	}
	for i := range c.locks.Imports {
		p := &c.locks.Imports[i]
		for j := range p.Receivers {
			if !yield(&p.Receivers[j]) {
				return
			}
		}
	}
}

// through looks for a receiver of what r sends that takes a lock which is held.
func (c *check) through(s *sending, r *locks.Receiver) *verdict {
	for i := range r.Sends {
		next := &sending{send: &r.Sends[i], locks: s.locks, ties: make([]locks.Tie, len(s.locks)), own: make([]bool, len(s.locks))}
		if s.root == r.Root() {
			next.root = s.root // they speak of the same variables
		}
		for second := range c.receivers {
			if v := next.against(second); v != nil && v.take != nil {
				v.reason = fmt.Sprintf("receiver %s sends %s, whose receiver %s locks it too", r.Name, nameOf(next.send), second.Name)
				return v
			}
		}
	}
	return nil
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
	if !s.reaches(r) {
		return nil // another signal
	}
	together := s.together(r)
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
	if (*vocabulary.Vocabulary)(nil).Knows(s.send.Pkg) {
		return nil // a library sends it as part of its work, which takes what it takes
	}
	return &verdict{lock: &s.locks[len(s.locks)-1], receiver: r, reason: mayBlock(r)}
}

// together reports whether the send and the connect of r stand in one function.
func (s *sending) together(r *locks.Receiver) bool { return s.root != nil && s.root == r.Root() }

// reaches reports whether the send certainly calls r.
func (s *sending) reaches(r *locks.Receiver) bool {
	if s.send.Role == vocabulary.Connect { // it calls the receiver that it connects
		return s.send.Where == r.Connect.Where && s.send.Pkg == r.Connect.Pkg
	}
	return meets(s.send, &r.Connect, s.together(r))
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
	case a.Kind == operations.Local && a.Same(b) && s.root != nil && r.Root() != nil:
		return true // one variable of this package
	case a.Coarse == "" || a.Coarse != b.Coarse || !strings.HasSuffix(a.Path, b.Path) && !strings.HasSuffix(b.Path, a.Path):
		return false // another lock, or one of a part that both have
	}
	return !(s.ties[i] == locks.Tied && t.Tie == locks.Apart || s.ties[i] == locks.Apart && t.Tie == locks.Tied)
}

// ownLock is a lock that is held and belongs to the object that sends, or whose signal it is; nil when there is none
// that a receiver can reach.
func (c *check) ownLock(s *locks.HeldSend) *locks.Lock {
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

// allKnown reports whether every receiver of the signal has been looked at, and none takes l.
func (c *check) allKnown(s *locks.HeldSend, l *locks.Lock) bool {
	private := c.wires.Kept(&s.Send) != nil && s.Send.Signal.Known()
	if s.Send.ID() == "" || !private && !c.wires.Closed(&s.Send) || c.offered(&s.Send) {
		return false // importers may connect, or which signal it is cannot be told
	}
	for i := range c.locks.Receivers {
		r := &c.locks.Receivers[i]
		if (!r.Known && !r.Given || takesAny(r, l)) && meet(&r.Connect, &s.Send) {
			return false // a function value that nothing is known of, or the lock of an object that nothing is known of
		}
	}
	known := true
	c.wires.All(func(e *wiring.Entry, _ bool) {
		given := e.Role == vocabulary.Connect && e.Foreign && len(e.Runs) > 0
		known = known && !(given && meet(&e.Template, &s.Send))
	})
	return known
}

// meet reports whether a connect may be to what is sent: to the signal, and not to another topic of it.
func meet(connect, send *operations.Template) bool {
	topics := connect.Topical && send.Topical
	return wiring.Relate(connect, send) == wiring.Same && !(topics && !connect.Sender.MayEqual(send.Sender))
}

// takesAny reports whether r takes the lock of some object of the type that l belongs to.
func takesAny(r *locks.Receiver, l *locks.Lock) bool {
	return slices.ContainsFunc(r.Takes, func(t locks.Take) bool { return !t.Ref.Known() && t.Ref.Coarse == l.Ref.Coarse })
}

// offered reports whether importers can add receivers to a dispatcher of the package's own, by a method of an exported type.
func (c *check) offered(t *operations.Template) bool {
	if !token.IsExported(t.Inferred()) || wiring.Main(c.pass.Pkg) {
		return false // nobody else can name it
	}
	found := false
	c.locks.Wires(func(fn *types.Func, _ []locks.Lock) {
		found = found || fn.Exported() && slices.ContainsFunc(c.wires.Ops.Summary(fn).Ops, func(op operations.Template) bool {
			return op.Role == vocabulary.Connect && wiring.Relate(&op, t) == wiring.Same
		})
	})
	return found
}
