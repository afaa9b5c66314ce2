package locks

import (
	"go/ast"
	"slices"

	"go/token"

	"github.com/signalvet/signalvet/passes/operations"
	"github.com/signalvet/signalvet/passes/vocabulary"
	"github.com/signalvet/signalvet/passes/vocabulary/blocking"
)

// A Receiver is what a connect connects, with what it does to a sender that holds a lock.
type Receiver struct {
	Connect operations.Template
	Name    string
	Takes   []Take
	Blocks  string                // how it may wait, "" when it does not
	Sends   []operations.Template // what it sends itself, and waits for
	Known   bool                  // it is a function that has been looked at
	Given   bool                  // it is a parameter, known to the callers only

	pos  token.Pos           // of the connect, in this package
	root *operations.Outline // whose parameters and variables the references speak of
}

// Pos is the connect, [token.NoPos] for another package's.
func (r *Receiver) Pos() token.Pos { return r.pos }

// A Take is a lock that a receiver takes.
type Take struct {
	Lock
	Tie     Tie  // to the signal
	Payload bool // it is reached through the event
}

// receivers looks at every connect of the package.
func (res *Result) receivers() {
	res.Ops.EachOp(func(op *operations.Op) {
		if op.Role == vocabulary.Connect {
			res.Receivers = append(res.Receivers, res.receiver(op)...)
		}
	})
}

// receiver looks at the receivers of one connect.
func (res *Result) receiver(op *operations.Op) []Receiver {
	one := Receiver{Connect: op.Template, Name: op.Receiver, pos: op.Call.Pos(), root: rootOf(op.Outline)}
	one.Connect.Chain = ""
	if len(op.Receivers) == 0 {
		return []Receiver{one}
	}
	var out []Receiver
	for _, v := range op.Receivers {
		r := one
		if r.Name == "" {
			r.Name = v.Name()
		}
		r.Given = v.Param != noParam
		r.Known = !r.Given && res.followed(v)
		if waitedFor(op) {
			r.Takes = res.takesOf(op, v)
			r.Blocks = res.blocksOf(v)
			r.Sends = res.sendsOf(op, v)
		}
		out = append(out, r)
	}
	return out
}

// rootOf is the function that a reference in o speaks of.
func rootOf(o *operations.Outline) *operations.Outline { return o.Root() }

// waitedFor reports whether the sender waits for the receiver of op. What is not known may be a queue.
func waitedFor(op *operations.Op) bool {
	if op.Deferring() {
		return false // the caller's options decide
	}
	return op.Delivery == vocabulary.Inline || op.Delivery == vocabulary.Joined || op.Delivery == vocabulary.Queued
}

// followed reports whether the code of v has been looked at.
func (res *Result) followed(v operations.FuncVal) bool {
	switch {
	case v.Lit != nil, v.Maker != nil:
		return true
	case v.Fn == nil:
		return false
	}
	return !operations.IsInterfaceMethod(v.Fn) || res.single[v.Fn] != nil
}

// blocksOf tells how v may wait, by a class that is on by default.
func (res *Result) blocksOf(v operations.FuncVal) string {
	for _, b := range res.effects.Of(v) {
		if blocking.Default(b.Class) {
			return b.Chain
		}
	}
	return ""
}

// maxSends bounds what is remembered of one receiver.
const maxSends = 8

// sendsOf are the sends that v makes or leads to, and waits for.
func (res *Result) sendsOf(op *operations.Op, v operations.FuncVal) []operations.Template {
	var all []operations.Template
	switch {
	case v.Lit != nil:
		all = res.Ops.Gathered(v.Lit)
	case v.Fn != nil:
		all = res.Ops.Leads(op.Outline, callOf(v, op.Call.Pos()))
	}
	out := slices.DeleteFunc(all, func(t operations.Template) bool {
		return t.Role != vocabulary.Send || t.Async || t.Delivery == vocabulary.Async
	})
	return out[:min(len(out), maxSends)]
}

// takesOf are the locks that v takes, as the function that connects it sees them.
func (res *Result) takesOf(op *operations.Op, v operations.FuncVal) []Take {
	set := make(lockSet)
	var out []Take
	switch {
	case v.Lit != nil:
		out = res.literalTakes(op, v.Lit)
	case v.Fn != nil:
		call := callOf(v, op.Call.Pos())
		out = res.payloadTakes(call)
		res.through(set, &site{call: call, out: op.Outline})
		cut(set, v.Fn.Name())
	case v.Maker != nil:
		return res.madeTakes(op, v)
	}
	for _, l := range set.sorted() {
		out = append(out, take(op, l))
	}
	return out
}

func take(op *operations.Op, l Lock) Take { return Take{Lock: l, Tie: TieOf(l.Ref, op.Signal)} }

// cut removes the receiver itself from the chains: it stands in the message.
func cut(set lockSet, name string) {
	for r, l := range set {
		l.Chain = without(name, l.Chain)
		set[r] = l
	}
}

func without(name, chain string) string {
	if chain == name {
		return ""
	}
	if rest := len(name) + len(operations.Arrow); len(chain) > rest && chain[:rest] == name+operations.Arrow {
		return chain[rest:]
	}
	return chain
}

// literalTakes are the locks of a literal, which speaks of the variables around it.
func (res *Result) literalTakes(op *operations.Op, lit *operations.Outline) []Take {
	first := 0
	for o := lit; o.Lit != nil && o.Parent != nil; o = o.Parent {
		first += stride
	}
	var out []Take
	for _, l := range res.record(lit).takes {
		t := take(op, l)
		if l.Ref.Kind == operations.Param && l.Ref.Index >= first {
			t.Payload, t.Tie = true, Loose
		}
		out = append(out, t)
	}
	return out
}

// stride separates the parameters of a literal from those of the function around it.
const stride = 1000

// payloadTakes are the locks that a function reaches through the event that it is given.
func (res *Result) payloadTakes(c *operations.Call) []Take {
	fact := res.Fact(res.callee(c))
	if fact == nil {
		return nil // it takes none
	}
	var out []Take
	for _, l := range fact.Takes {
		if l.Ref.Kind == operations.Param && l.Ref.Index >= 0 && l.Ref.Coarse != "" {
			l.Ref = operations.Ref{Coarse: l.Ref.Coarse, Path: l.Ref.Path}
			out = append(out, Take{Lock: l, Payload: true})
		}
	}
	return out
}

// madeTakes are the locks of a function that a maker returned, and of the arguments that it calls.
func (res *Result) madeTakes(op *operations.Op, v operations.FuncVal) []Take {
	var out []Take
	if fact := res.Fact(v.Maker); fact != nil {
		c := madeCall(op, v)
		for _, l := range fact.Made {
			if c != nil {
				l.Ref = tidy(l.Ref.In(res.Ops.Env(op.Outline, c)))
			} else if l.Ref.Kind == operations.Param {
				continue // whose lock it is cannot be told
			}
			if nameable(l.Ref) {
				out = append(out, take(op, l))
			}
		}
	}
	made := res.effects.Fact(v.Maker)
	for _, arg := range v.Args {
		if made == nil || !slices.Contains(made.Runs, arg.Index) {
			continue // kept, but not called by the receiver
		}
		for _, inner := range arg.Values {
			out = append(out, res.takesOf(op, inner)...)
		}
	}
	return out
}

// madeCall is the call of the maker, when the connect contains it.
func madeCall(op *operations.Op, v operations.FuncVal) *operations.Call {
	e, ok := ast.Unparen(op.RecvArg).(*ast.CallExpr)
	if !ok {
		return nil // made before
	}
	return &operations.Call{Expr: e, Callee: v.Maker, Param: noParam}
}
