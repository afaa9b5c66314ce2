package operations

import (
	"go/types"
)

// Operates reports whether a call of fn performs an operation.
func (res *Result) Operates(fn *types.Func) bool { return len(res.templates(fn)) > 0 }

// Direct reports whether fn is an operation itself, by the vocabulary or its author's word, so that calling it is all there is to know.
func (res *Result) Direct(fn *types.Func) bool {
	if res.word(fn) != nil {
		return true
	}
	sum := res.Summary(fn)
	return sum != nil && sum.Declared
}

// Covered reports whether the table of known libraries speaks for all of fn's package.
func (res *Result) Covered(fn *types.Func) bool { return fn.Pkg() == nil || res.covered(fn.Pkg()) }

// Gathered are all operations that o leads to when it is called, those of literals that it runs included.
func (res *Result) Gathered(o *Outline) []Template {
	g := &gatherer{res: res, root: o, ops: make(opSet), seen: make(map[*Outline]bool)}
	g.body(o, false)
	return g.ops.sorted()
}

// Env binds the parameters of the callee of c, as o sees the arguments.
func (res *Result) Env(o *Outline, c *Call) Env {
	return frame{res: res, out: o}.env(c.Callee, c.Expr)
}

// LiteralEnv binds the parameters of the literal that c calls.
func (res *Result) LiteralEnv(o *Outline, c *Call) Env {
	return callEnv{f: frame{res: res, out: o}, lit: c.Lit, e: c.Expr}
}

// ArgName is how o writes argument i of c, fallback when there is none.
func (res *Result) ArgName(o *Outline, c *Call, i int, fallback string) string {
	arg := frame{res: res, out: o}.env(c.Callee, c.Expr).arg(i)
	if arg == nil {
		return fallback
	}
	return displayName(arg, fallback)
}

// In returns r as the caller that env describes sees it.
func (r Ref) In(env Env) Ref {
	out, _, _ := r.apply(env)
	return out
}

// InSender is In, and gives *sender the sender key that the argument brings along when there is none.
func (r Ref) InSender(env Env, sender *Text) Ref {
	out, key, _ := r.apply(env)
	if *sender == "" {
		*sender = key
	}
	return out
}

// In returns t as the caller that env describes sees it.
func (t Text) In(env Env) Text { return t.apply(env) }

// In returns t as the caller that env describes sees it.
func (t Template) In(env Env) Template {
	t.UID = t.UID.apply(env)
	sender := t.Sender.apply(env)
	t.Signal = t.Signal.InSender(env, &sender)
	t.Sender = sender
	return t
}
