package chainstop

import (
	"go/ast"
	"go/types"

	"github.com/signalvet/signalvet/passes/operations"
)

// maxDepth bounds the functions that hand an event on.
const maxDepth = 5

// calls reports whether c calls Next on the event, or has it called.
func (ch *chain) calls(c *operations.Call, event *types.Var) bool {
	if c.Callee != nil && ch.isNext(c.Callee) {
		return true
	}
	for _, arg := range c.Expr.Args {
		if lit, ok := ast.Unparen(arg).(*ast.FuncLit); ok && ch.mentionsNext(lit.Body) {
			return true // a transaction, or whatever else runs it
		}
		if ch.is(arg, event) && ch.handsOn(c) {
			return true
		}
	}
	if c.Lit != nil {
		return ch.mentionsNext(c.Lit.Lit.Body)
	}
	return ch.selects(c.Expr.Fun, event) && c.Callee == nil // a function that the event holds
}

// handsOn reports whether the callee, which is given the event, calls Next, or may do so.
func (ch *chain) handsOn(c *operations.Call) bool {
	if c.Callee == nil {
		return true // a function value: it may
	}
	o := ch.ops.Outline(c.Callee)
	if o == nil || ch.depth > maxDepth {
		return true // another package's: it may
	}
	deeper := *ch
	deeper.depth++
	return deeper.reaches(o)
}

// reaches reports whether o calls Next somewhere, itself or through what it hands the event to.
func (ch *chain) reaches(o *operations.Outline) bool {
	event := ch.event(o)
	if event == nil || ch.leaks(o, event) || ch.mentionsNext(body(o)) {
		return true // it knows the event by another type, keeps it, or calls Next
	}
	for _, c := range o.Calls {
		if ch.calls(c, event) {
			return true
		}
	}
	return false
}

func body(o *operations.Outline) *ast.BlockStmt {
	if o.Lit != nil {
		return o.Lit.Body
	}
	return o.Decl.Body
}

// mentionsNext reports whether the code calls, or names, Next.
func (ch *chain) mentionsNext(n ast.Node) bool {
	found := false
	ast.Inspect(n, func(n ast.Node) bool {
		if sel, ok := n.(*ast.SelectorExpr); ok {
			fn, _ := ch.pass.TypesInfo.Uses[sel.Sel].(*types.Func)
			found = found || ch.isNext(fn)
		}
		return !found
	})
	return found
}

// is reports whether e is the event itself.
func (ch *chain) is(e ast.Expr, event *types.Var) bool {
	id, ok := ast.Unparen(e).(*ast.Ident)
	return ok && ch.pass.TypesInfo.Uses[id] == event
}

// selects reports whether e is something that the event holds.
func (ch *chain) selects(e ast.Expr, event *types.Var) bool {
	for {
		sel, ok := ast.Unparen(e).(*ast.SelectorExpr)
		if !ok {
			return ch.is(e, event)
		}
		e = sel.X
	}
}

// leaks reports whether the event is stored, sent, captured or named otherwise than by selecting from it or giving it to a call, or Next itself is
// used as a value.
func (ch *chain) leaks(o *operations.Outline, event *types.Var) bool {
	plain := make(map[*ast.Ident]bool)
	leak := false
	ast.Inspect(body(o), func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.SelectorExpr:
			if id, ok := ast.Unparen(n.X).(*ast.Ident); ok {
				plain[id] = true
			}
		case *ast.CallExpr:
			for _, arg := range n.Args {
				if id, ok := ast.Unparen(arg).(*ast.Ident); ok {
					plain[id] = true
				}
			}
		case *ast.Ident:
			leak = leak || ch.pass.TypesInfo.Uses[n] == event && !plain[n]
		}
		return !leak
	})
	return leak
}
