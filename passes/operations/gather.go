package operations

import (
	"go/ast"
	"slices"
)

// gatherer collects what a call of root does, in its own body and in the literals and functions that it runs.
type gatherer struct {
	res         *Result
	root        *Outline
	ops         opSet
	calls, goes []int
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
		g.ops.add(t)
	}
	if c.Param != noParam {
		g.param(c.Param, async)
	}
	g.res.Runs(o, c, func(v FuncVal, elsewhere bool) {
		if v.Lit != nil && v.Lit == c.Lit && len(v.Lit.params) > 0 {
			g.inside(v.Lit, async) // its operations are led to, with the arguments of the call
			return
		}
		g.value(v, async || elsewhere)
	})
}

// inside adds the parameters that a literal calls.
func (g *gatherer) inside(lit *Outline, async bool) {
	sub := &gatherer{res: g.res, root: lit, seen: make(map[*Outline]bool)}
	sub.params(lit)
	for _, i := range sub.calls {
		g.param(i, async)
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
	calls, goes := res.callbacks(c)
	for i, arg := range c.Expr.Args {
		if slices.Contains(calls, i) {
			res.each(o, arg, false, yield)
		}
		if slices.Contains(goes, i) {
			res.each(o, arg, true, yield)
		}
	}
}

func (res *Result) each(o *Outline, arg ast.Expr, elsewhere bool, yield func(FuncVal, bool)) {
	for _, v := range res.Funcs(o, arg) {
		yield(v, elsewhere)
	}
}

// callbacks are the arguments of c that its callee calls, before it returns and in goroutines.
func (res *Result) callbacks(c *Call) (calls, goes []int) {
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
