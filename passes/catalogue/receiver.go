package catalogue

import (
	"go/token"
	"go/types"

	"github.com/signalvet/signalvet/passes/operations"
)

// receivers are what a connect connects: one function, or each method of an observer.
func (s *scribe) receivers(op *operations.Op) []Receiver {
	var out []Receiver
	for _, v := range op.Receivers {
		out = append(out, s.receiver(op, v))
	}
	if len(out) > 0 || op.Open() && op.RecvArg == nil {
		return out
	}
	return []Receiver{s.unresolved(op)}
}

// unresolved is a receiver of which only the expression is known, or a channel.
func (s *scribe) unresolved(op *operations.Op) Receiver {
	r := Receiver{Name: op.Receiver, Place: s.place(op.Call.Pos())}
	if op.RecvArg != nil {
		r.Name, r.Place = types.ExprString(op.RecvArg), s.place(op.RecvArg.Pos())
	}
	if r.Name == "" || op.RecvArg == nil && givesChannel(s.pass.TypesInfo.TypeOf(op.Call)) {
		r.Name = "channel"
	}
	return r
}

// givesChannel reports whether a call with results of type t returns a channel: the receiver is what reads from it.
func givesChannel(t types.Type) bool {
	results, ok := t.(*types.Tuple)
	if !ok {
		results = types.NewTuple(types.NewVar(token.NoPos, nil, "", t))
	}
	for result := range results.Variables() {
		if result.Type() == nil {
			continue // does not type-check
		}
		if _, isChannel := result.Type().Underlying().(*types.Chan); isChannel {
			return true
		}
	}
	return false
}

func (s *scribe) receiver(op *operations.Op, v operations.FuncVal) Receiver {
	r := Receiver{Name: op.Receiver, Package: plainPath(s.pass.Pkg.Path())}
	fn := v.Fn
	if fn == nil {
		fn = v.Maker
	}
	switch {
	case v.Lit != nil:
		r.Name, r.Literal, r.Place = "function literal", true, s.place(v.Lit.Lit.Pos())
	case fn != nil:
		r.Name, r.Place = shortName(fn), s.place(fn.Pos())
		if fn.Pkg() != nil {
			r.Package = plainPath(fn.Pkg().Path())
		}
	default:
		r = s.unresolved(op)
	}
	for _, b := range s.effects.Of(v) {
		if b.Class == "" {
			continue // it depends on a function that is given, or on an implementation
		}
		r.Blocks = append(r.Blocks, Block{Class: string(b.Class), Chain: b.Chain})
	}
	return r
}

// shortName is a function as readers speak of it: "Func", or "Type.Method".
func shortName(fn *types.Func) string {
	recv := fn.Type().(*types.Signature).Recv()
	if recv == nil {
		return fn.Name()
	}
	t := recv.Type()
	if p, ok := t.(*types.Pointer); ok {
		t = p.Elem()
	}
	if n, ok := types.Unalias(t).(*types.Named); ok {
		return n.Obj().Name() + "." + fn.Name()
	}
	return fn.Name()
}

// circumstances notes the locks and the transaction that a send is made in.
func (s *scribe) circumstances(entry *Operation, op *operations.Op) {
	for i := range s.locks.Sends {
		held := &s.locks.Sends[i]
		if held.Call.Expr == op.Call {
			entry.Locks = lockNames(held)
		}
	}
	for _, early := range s.early.Early {
		if early.Call != op.Call {
			continue // another send
		}
		entry.Transaction, entry.Begun = BeforeCommit, s.place(early.Begun)
		if early.Asked {
			entry.Transaction = TakesPart
		}
	}
}

// held are the calls under a lock that lead to a send in another function.
func (s *scribe) held() []Held {
	var out []Held
	for i := range s.locks.Sends {
		h := &s.locks.Sends[i]
		if h.Send.Chain == "" || h.Send.Inferred() != "" || !s.wantedAt(h.Call.Expr) {
			continue // told at the send, or where the send is made is not known
		}
		out = append(out, Held{
			Where: h.Send.Where, Package: plainPath(h.Send.Pkg), Locks: lockNames(h),
			Func: s.functionName(h.Outline), Place: *s.place(callPos(h.Call.Expr)),
		})
	}
	return out
}
