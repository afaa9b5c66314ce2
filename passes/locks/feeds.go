package locks

import (
	"go/token"
	"go/types"
	"slices"
	"strings"

	"github.com/signalvet/signalvet/passes/operations"
	"github.com/signalvet/signalvet/passes/vocabulary"
)

// feeds notes that a dispatcher of the package's own calls an unknown function, or feeds a channel, under a lock.
func (w *walker) feeds(pos token.Pos, channel bool, st *state) {
	fn := w.rec.out.Func
	list := st.locks(nil)
	if fn == nil || len(list) == 0 || !w.res.declared(fn) || !w.res.plays(fn, vocabulary.Send) {
		return // not a dispatcher's own code, or without a lock
	}
	w.res.Feeds = append(w.res.Feeds, Feed{Pos: pos, Channel: channel, Locks: list, Func: fn})
}

// delivers notes that a call or send statement, known by where it stands, calls or feeds the receivers of a dispatcher that
// was recognised by its code, under a lock.
func (w *walker) delivers(at, pos token.Pos, st *state) {
	channel, ok := w.res.Ops.Delivers(at)
	fn := w.rec.out.Func
	list := st.locks(nil)
	if !ok || fn == nil || len(list) == 0 || w.res.declared(fn) {
		return // something else, without a lock, or seen anyway
	}
	w.res.Feeds = append(w.res.Feeds, Feed{Pos: pos, Channel: channel, Locks: list, Func: fn})
}

// declared reports whether the author says what fn does.
func (res *Result) declared(fn *types.Func) bool {
	sum := res.Ops.Summary(fn)
	return sum != nil && sum.Declared
}

// plays reports whether fn is an operation of a dispatcher of the package's own.
func (res *Result) plays(fn *types.Func, role vocabulary.Role) bool {
	sum := res.Ops.Summary(fn)
	switch {
	case sum == nil:
		return false // nothing is known of it
	case sum.Declared:
		return len(sum.Ops) > 0 && sum.Ops[0].Role == role
	}
	return slices.ContainsFunc(sum.Ops, func(t operations.Template) bool { return t.Role == role && t.Own() })
}

// Wires calls yield for each function of the package that connects to a dispatcher of the package's own, or
// disconnects from it, with the locks that it takes.
func (res *Result) Wires(yield func(fn *types.Func, takes []Lock)) {
	for _, o := range res.Ops.Outlines {
		if o.Func == nil || res.records[o] == nil {
			continue // the initialisation of variables
		}
		for _, role := range []vocabulary.Role{vocabulary.Connect, vocabulary.Disconnect, vocabulary.DisconnectAll} {
			if res.plays(o.Func, role) {
				yield(o.Func, res.records[o].takes)
			}
		}
	}
}

// Reachable reports whether a function that everybody can call takes the lock of a field, by its type.
func (res *Result) Reachable(coarse string, everywhere bool) bool {
	for _, rec := range res.order {
		fn := rec.out.Func
		if fn == nil || !fn.Exported() && !everywhere {
			continue // importers cannot call it
		}
		for _, l := range rec.takes {
			if l.Ref.Coarse == coarse {
				return true
			}
		}
	}
	return false
}

// Owns reports whether the lock at i belongs to the object that sends, or whose signal is sent.
func (s *HeldSend) Owns(i int) bool { return s.own[i] }

// owns reports whether l belongs to the object that c makes send t: its signal is a field beside the lock, or c is the
// send of a method of the object, or calls a method of the object that leads to the send.
func (w *walker) owns(l *Lock, t *operations.Template, c *operations.Call) bool {
	owner, isField := parent(l.Ref)
	method := owner.Kind == operations.Param && owner.Index == receiver
	switch {
	case !isField:
		return false
	case TieOf(l.Ref, t.Signal) == Tied:
		return true
	case w.res.Ops.Direct(c.Callee):
		return method && isPart(owner.Path) || owner.Known() && near(owner, t.Signal)
	case publishes(c.Callee):
		return method && owner.Path == "" && (t.Signal.Kind == operations.Global || near(owner, t.Signal))
	}
	object := w.seen(operations.Ref{Kind: operations.Param, Index: receiver}.In(w.res.Ops.Env(w.out, c)))
	injected := method && owner.Path == "" && (t.Signal.Kind == operations.Global || wraps(c.Callee, t))
	return Rooted(owner, object) && object.Path == "" && isPart(owner.Path) || owner.Same(object) || injected && near(owner, object)
}

// publishes reports whether fn is a function, no method, by which a package sends for others.
func publishes(fn *types.Func) bool {
	return fn != nil && fn.Signature().Recv() == nil && operations.NamedSender(fn.Name())
}

// wraps reports whether a send of a library is what fn is there for: it says so, and does it itself.
func wraps(fn *types.Func, t *operations.Template) bool {
	return fn != nil && operations.NamedSender(fn.Name()) && t.Role == vocabulary.Send && t.Inferred() == "" && !strings.Contains(t.Chain, operations.Arrow)
}

// isPart reports whether path leads to the object itself, or to one of its fields.
func isPart(path string) bool { return strings.Count(path, ".") <= 1 }

// near reports whether signal is a field of owner, or of one of its parts.
func near(owner, signal operations.Ref) bool {
	rest, ok := strings.CutPrefix(signal.Path, owner.Path+".")
	return ok && Rooted(owner, signal) && strings.Count(rest, ".") <= 1
}

// Root is the function whose parameters and variables the references of s speak of.
func (s *HeldSend) Root() *operations.Outline { return s.root.Root() }

// Root is the function whose parameters and variables the references of r speak of, nil for another package's.
func (r *Receiver) Root() *operations.Outline { return r.root }
