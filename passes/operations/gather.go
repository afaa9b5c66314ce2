package operations

import (
	"go/ast"
	"slices"

	"github.com/signalvet/signalvet/passes/vocabulary/blocking"
)

// gatherer collects what a call of root does, in its own body and in the literals and functions that it runs.
type gatherer struct {
	res         *Result
	root        *Outline
	ops         opSet
	calls, goes []int
	early       map[int]bool // parameters that are called before anything is waited for
	seen        map[*Outline]bool
}

func (g *gatherer) body(o *Outline, async bool) {
	if g.seen[o] {
		return // a literal that calls itself, or is called twice
	}
	g.seen[o] = true
	for _, c := range o.Calls {
		g.call(o, c, async || c.Mode == Go)
	}
}

func (g *gatherer) call(o *Outline, c *Call, async bool) {
	for _, t := range g.res.Leads(o, c) {
		t.Async = t.Async || async
		t.under(g.res.steady(o, c.guards))
		t.Gives = g.res.handsOn(o, c, t.Gives)
		g.ops.add(t)
	}
	if c.Param != noParam {
		g.param(c.Param, async)
		g.note(o, c, c.Param)
	}
	g.res.Runs(o, c, func(v FuncVal, elsewhere bool) {
		if v.Lit != nil && v.Lit == c.Lit && len(v.Lit.params) > 0 {
			g.inside(o, c, async) // its operations are led to, with the arguments of the call
			return
		}
		g.value(v, async || elsewhere)
		if v.Param != noParam && !g.res.delays(o, c, v.Param) {
			g.note(o, c, v.Param)
		}
	})
}

// inside adds the parameters that the literal which c calls, calls.
func (g *gatherer) inside(o *Outline, c *Call, async bool) {
	sub := &gatherer{res: g.res, root: c.Lit, seen: make(map[*Outline]bool)}
	sub.params(c.Lit)
	for _, i := range sub.calls {
		g.param(i, async)
		if sub.early[i] {
			g.note(o, c, i)
		}
	}
}

func (g *gatherer) param(i int, async bool) {
	if async {
		g.goes = append(g.goes, i)
	} else {
		g.calls = append(g.calls, i)
	}
}

// value adds what a function value does when it is called with arguments that are not known.
func (g *gatherer) value(v FuncVal, async bool) {
	switch {
	case v.Lit != nil:
		g.body(v.Lit, async)
	case v.Fn != nil:
		for _, t := range g.res.Detached(v.Fn) {
			t.Async = t.Async || async
			g.ops.add(t)
		}
	case v.Param != noParam:
		g.param(v.Param, async)
	}
}

// Runs calls yield for each function value that c runs: the literal it calls, and the arguments that its callee calls.
// elsewhere is true for those that run in another goroutine.
func (res *Result) Runs(o *Outline, c *Call, yield func(v FuncVal, elsewhere bool)) {
	if c.Lit != nil {
		yield(FuncVal{Lit: c.Lit, Param: noParam, In: o}, false)
	}
	if c.Value != nil {
		for _, v := range res.RunsOf(*c.Value) {
			yield(v, false)
		}
	}
	calls, goes := res.callbacks(c)
	for i, arg := range c.Expr.Args {
		if res.covers(c, calls, i) {
			res.each(o, arg, false, yield)
		}
		if res.covers(c, goes, i) {
			res.each(o, arg, true, yield)
		}
	}
}

// covers reports whether argument i of c is one of the parameters in list: its own, or the variadic one.
func (res *Result) covers(c *Call, list []int, i int) bool {
	if slices.Contains(list, i) {
		return true
	}
	if c.Callee == nil || res.covered(c.Callee.Pkg()) {
		return false // a literal, or in the table
	}
	sig := c.Callee.Signature()
	return sig.Variadic() && i >= sig.Params().Len() && slices.Contains(list, sig.Params().Len()-1)
}

func (res *Result) each(o *Outline, arg ast.Expr, elsewhere bool, yield func(FuncVal, bool)) {
	for _, v := range res.Funcs(o, arg) {
		yield(v, elsewhere)
	}
}

// callbacks are the arguments of c that its callee calls, before it returns and in goroutines.
func (res *Result) callbacks(c *Call) (calls, goes []int) {
	if c.Callee == nil && c.Value != nil {
		return res.ownRuns(*c.Value), nil
	}
	if c.Callee == nil {
		return nil, nil // an unknown function keeps its arguments to itself
	}
	if entry, ok := res.table(c.Callee); ok {
		return entry.Calls, entry.Goes
	}
	if res.word(c.Callee) != nil {
		return nil, nil // a dispatcher calls receivers when it sends
	}
	if sum := res.Summary(c.Callee); sum != nil {
		return sum.Calls, sum.Goes
	}
	return nil, nil
}

// note remembers that c calls, or has its callee call, a parameter at once, unless o has waited for something before.
func (g *gatherer) note(o *Outline, c *Call, param int) {
	if g.res.waitsBefore(o, c) {
		return // the parameter comes later
	}
	if g.early == nil {
		g.early = make(map[int]bool)
	}
	g.early[param] = true
}

// later are the parameters that are called, but never at once.
func (g *gatherer) later() []int {
	var out []int
	for _, i := range ownParams(append(slices.Clone(g.calls), g.goes...)) {
		if !g.early[i] {
			out = append(out, i)
		}
	}
	return out
}

// waitsBefore reports whether o waits for something before c, by the order of the source: a channel, or a function of
// the table.
func (res *Result) waitsBefore(o *Outline, c *Call) bool {
	for _, ch := range o.Chans {
		if ch.At < c.Expr.Pos() {
			return true
		}
	}
	for _, before := range o.Calls {
		if before.Expr.End() <= c.Expr.Pos() && before.Callee != nil {
			if entry, ok := res.table(before.Callee); ok && entry.Class != "" && entry.Class != blocking.Disk {
				return true
			}
		}
	}
	return false
}

// delays reports whether the callee of c calls the argument that is parameter param of o only after it has waited.
func (res *Result) delays(o *Outline, c *Call, param int) bool {
	for i, arg := range c.Expr.Args {
		for _, v := range res.Funcs(o, arg) {
			if v.Param == param && res.Delayed(c, i) {
				return true
			}
		}
	}
	return false
}

// Delayed reports whether the callee of c starts its argument i later, not at once.
func (res *Result) Delayed(c *Call, i int) bool {
	if c.Callee == nil {
		return false
	}
	if name := c.Callee.FullName(); name == "time.AfterFunc" || name == "context.AfterFunc" {
		return true
	}
	sum := res.Summary(c.Callee)
	return sum != nil && slices.Contains(sum.Later, i)
}
