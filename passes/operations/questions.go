package operations

import (
	"go/ast"
	"go/types"
	"slices"

	"github.com/signalvet/signalvet/passes/vocabulary"
)

// EachOp calls yield for every operation of the package, in source order.
func (res *Result) EachOp(yield func(*Op)) {
	res.Walk(func(o *Outline) {
		for _, c := range o.Calls {
			for _, op := range c.Ops {
				yield(op)
			}
		}
	})
}

// Operates reports whether a call of fn performs an operation.
func (res *Result) Operates(fn *types.Func) bool { return len(res.templates(fn)) > 0 }

// Direct reports whether fn is an operation itself, by the vocabulary or its author's word, so that calling it is all there is to know.
func (res *Result) Direct(fn *types.Func) bool {
	if fn == nil {
		return false // a function value
	}
	if res.word(fn) != nil {
		return true
	}
	sum := res.Summary(fn)
	return sum != nil && (sum.Declared || sum.Inferred)
}

// Joins reports whether fn is the function of a home-made dispatcher that calls receivers in parallel, and waits for them.
func (res *Result) Joins(fn *types.Func) bool {
	sum := res.Summary(fn)
	return sum != nil && sum.Inferred && slices.ContainsFunc(sum.Ops, func(t Template) bool {
		return t.Own() && t.Role == vocabulary.Send && t.Delivery == vocabulary.Joined
	})
}

// Covered reports whether the table of known libraries speaks for all of fn's package.
func (res *Result) Covered(fn *types.Func) bool { return fn.Pkg() == nil || res.covered(fn.Pkg()) }

// Gathered are all operations that o leads to when it is called, those of literals that it runs included.
func (res *Result) Gathered(o *Outline) []Template {
	g := &gatherer{res: res, root: o, ops: make(opSet), seen: make(map[*Outline]bool)}
	g.body(o, false)
	return g.ops.sorted()
}

// Env binds the parameters of the function or literal that c calls, as o sees the arguments.
func (res *Result) Env(o *Outline, c *Call) Env {
	return frame{res: res, out: o}.envOf(c)
}

// Held is what r stands for in o: a field of an object that o has made itself is what the object was given.
func (res *Result) Held(o *Outline, r Ref) Ref { return frame{res: res, out: o}.held(r) }

// ArgName is how o writes argument i of c, fallback when there is none.
func (res *Result) ArgName(o *Outline, c *Call, i int, fallback string) string {
	arg := frame{res: res, out: o}.envOf(c).arg(i)
	if arg == nil {
		return fallback
	}
	return displayName(arg, fallback)
}

// Arg is the argument that c gives as parameter i of what it calls, -1 being the object of a method; nil when there is none.
func (res *Result) Arg(o *Outline, c *Call, i int) ast.Expr {
	return frame{res: res, out: o}.envOf(c).arg(i)
}

// In returns r as the caller that env describes sees it.
func (r Ref) In(env Env) Ref {
	out, _, _ := r.apply(env)
	return out
}

// InSender is In, and gives *sender the sender key that the argument brings along when there is none.
func (r Ref) InSender(env Env, sender *Text) Ref {
	out, key, _ := r.apply(env)
	if call, ok := env.(callEnv); ok {
		out = call.f.held(out)
	}
	if *sender == "" {
		*sender = key
	}
	return out
}

// In returns t as the caller that env describes sees it.
//
// A sender or topic that is the zero value of a field is not known: the callee may set it.
func (t Text) In(env Env) Text {
	out := t.apply(env)
	if t != "" && out == "" {
		return unknownText
	}
	return out
}

// In returns t as the caller that env describes sees it.
func (t Template) In(env Env) Template {
	t.UID = t.UID.apply(env)
	sender := t.Sender.In(env)
	t.Signal = t.Signal.InSender(env, &sender)
	t.Sender = sender
	return t
}

// Outlives reports whether r means something to the callers of the function that it is seen in.
func (r Ref) Outlives() bool {
	return r.Kind == Global || r.Kind == Returned || r.Kind == Param && r.Index < literalStride
}

// AsReturned rewrites a local variable of o as what o returns, when it always returns that variable.
func (res *Result) AsReturned(o *Outline, r Ref) Ref {
	if r.Kind != Local || o.Func == nil {
		return r
	}
	results := o.sig.Results().Len()
	for i := range results {
		if res.alwaysReturns(o, i, r.Base) {
			r.Kind, r.Base, r.Index = Returned, "", i
			return r
		}
	}
	return r
}

func (res *Result) alwaysReturns(o *Outline, i int, base string) bool {
	found := false
	for _, ret := range o.returnStmts() {
		if len(ret.Results) != o.sig.Results().Len() || res.info.Types[ret.Results[i]].IsNil() {
			continue // named results, or the failing return
		}
		v := res.Value(o, ret.Results[i])
		if v.Ref.Kind != Local || v.Ref.Base != base || v.Ref.Path != "" {
			return false // another object on this path
		}
		found = true
	}
	return found
}

// Value tells what object an expression of o stands for.
func (res *Result) Value(o *Outline, e ast.Expr) Value { return frame{res: res, out: o}.value(e) }

// Renamed is the receiver of a connect in a literal as the call of the literal writes it: a parameter becomes an argument.
func (res *Result) Renamed(o *Outline, c *Call, receiver string) string {
	if c.Lit == nil {
		return receiver
	}
	i := 0
	for _, field := range c.Lit.Lit.Type.Params.List {
		for _, name := range field.Names {
			if name.Name == receiver {
				return res.ArgName(o, c, c.Lit.first+i, receiver)
			}
			i++
		}
	}
	return receiver
}
