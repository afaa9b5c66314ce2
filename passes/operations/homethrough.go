package operations

import (
	"go/ast"
	"slices"

	"github.com/signalvet/signalvet/passes/vocabulary"
)

// through takes over what a function of the package does to its parameters.
func (s *scan) through(c *Call) {
	sum := s.home.function(c.Callee)
	if sum == nil {
		return // it leads back here
	}
	sum.callers = append(sum.callers, s.root.Func.Name())
	for _, d := range sum.deliveries {
		if d.from.place() != "" || d.from.root.Kind != Param || len(d.from.steps) == 0 && s.home.slots[d.from.outer()] != nil {
			continue // done there
		}
		if o, ok := s.instantiate(d.from, c); ok {
			d.from, d.node, d.told = o, c.Expr, d.told || sends(c.Callee.Name())
			s.deliver(d)
		}
	}
	for _, a := range sum.applies {
		s.passed(sum, a, c)
	}
}

// passed follows a function that is given to a callee, which calls it with values of its own.
func (s *scan) passed(sum *homeFunc, a apply, c *Call) {
	arg := s.frame().envOf(c).arg(a.param)
	if arg == nil {
		return // a variadic tail
	}
	args, helped := make([]origin, len(a.args)), false
	for i, o := range a.args {
		switch {
		case o.place() != "":
			o.helper, o.called = sum, a.node
			args[i], helped = o, true // the callee sends
		case o.root.Kind == Param:
			args[i], _ = s.instantiate(o, c)
		}
	}
	if lit, ok := ast.Unparen(arg).(*ast.FuncLit); ok {
		for i, o := range args {
			if p := s.home.res.nthParam(lit, i); p != nil && o.root.Known() {
				s.bound[p] = o
			}
		}
		inner, saved := s.home.res.lits[lit], s.async
		s.async = s.async && !helped // the callee decides
		s.literal(inner, a.mode)
		s.async, s.done[inner] = saved, true
		return
	}
	if o, ok := s.trace(arg); ok && o.root.IsParam() && len(o.steps) == 0 && o.root.Index < literalStride {
		s.sum.applies = append(s.sum.applies, apply{param: o.root.Index, node: c.Expr, mode: a.mode, args: args})
	}
}

// operands looks into the operands of a call.
func (s *scan) operands(e *ast.CallExpr, c *Call) {
	if _, isLit := ast.Unparen(e.Fun).(*ast.FuncLit); !isLit {
		ast.Inspect(e.Fun, s.node)
	}
	s.iterated(e)
	for i, arg := range e.Args {
		lit, ok := ast.Unparen(arg).(*ast.FuncLit)
		if !ok {
			ast.Inspect(arg, s.node)
			continue
		}
		if inner := s.home.res.lits[lit]; !s.done[inner] {
			s.literal(inner, s.argument(c, i))
		}
	}
}

// iterated binds the parameters of a literal that a container calls with each of its elements.
func (s *scan) iterated(e *ast.CallExpr) {
	sel, ok := ast.Unparen(e.Fun).(*ast.SelectorExpr)
	if !ok || len(e.Args) != 1 || !iterators[sel.Sel.Name] {
		return // no iteration
	}
	lit, ok := ast.Unparen(e.Args[0]).(*ast.FuncLit)
	if !ok {
		return // a function that is declared elsewhere
	}
	o, ok := s.trace(sel.X)
	if !ok {
		return // over something else
	}
	for i := range 2 {
		if p := s.home.res.nthParam(lit, i); p != nil {
			s.bound[p] = o.element("")
		}
	}
}

// iterators are the methods of containers that call their argument with each element.
var iterators = map[string]bool{"Range": true, "ForEach": true, "Each": true, "Do": true, "Iterate": true}

// argument is how the callee of c calls its argument i.
func (s *scan) argument(c *Call, i int) vocabulary.Delivery {
	if c == nil || c.Callee == nil {
		return vocabulary.Async // nothing is known
	}
	if sel, ok := ast.Unparen(c.Expr.Fun).(*ast.SelectorExpr); ok && iterators[sel.Sel.Name] {
		return vocabulary.Inline
	}
	if entry, ok := s.home.res.table(c.Callee); ok && slices.Contains(entry.Calls, i) {
		return vocabulary.Inline
	}
	if sum := s.home.funcs[s.home.res.byFunc[c.Callee]]; sum != nil {
		for _, a := range sum.applies {
			if a.param == i {
				return a.mode
			}
		}
	}
	return vocabulary.Async // kept for later, or handed to a pool
}
