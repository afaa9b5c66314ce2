package operations

import (
	"go/ast"
	"go/types"

	"golang.org/x/tools/go/types/typeutil"
)

// unroll puts the functions of a table, which a loop calls one after the other, before the loop: each as a call of its own.
func (res *Result) unroll() {
	res.definitions()
	res.Walk(func(o *Outline) { o.Body = res.unrolled(o, o.Body) })
}

func (res *Result) unrolled(o *Outline, b Block) Block {
	out := make(Block, 0, len(b))
	for _, n := range b {
		switch n := n.(type) {
		case *Branch:
			for i, arm := range n.Arms {
				n.Arms[i] = res.unrolled(o, arm)
			}
		case *Loop:
			n.Body = res.unrolled(o, n.Body)
			for _, c := range res.rowCalls(o, n) {
				out = append(out, c)
				o.Calls = append(o.Calls, c)
			}
		}
		out = append(out, n)
	}
	return out
}

// rowCalls are the calls of the functions in the table that lp ranges over, which every round makes.
func (res *Result) rowCalls(o *Outline, lp *Loop) []*Call {
	var out []*Call
	for _, n := range lp.Body {
		c, ok := n.(*Call)
		if !ok || c.Callee != nil || c.Lit != nil || c.Mode == Deferred {
			continue // no function value, or one that is called when all rounds are over
		}
		f := frame{res: res, out: o}
		loop := f.tableLoop(&ast.CallExpr{Fun: c.Expr.Fun})
		if loop == nil || loop.Pos() != lp.At || res.ownOf(c.Expr.Args, loop) {
			continue // another loop's, or with arguments that each round has its own of
		}
		for _, row := range f.rows(&ast.CallExpr{Fun: c.Expr.Fun}) {
			if fun := (frame{res: res, out: o, bind: row}).cell(c.Expr.Fun); fun != nil {
				out = append(out, res.rowCall(c, fun))
			}
		}
	}
	return out
}

// ownOf reports whether a variable of the loop, or one that its body defines, stands in list.
func (res *Result) ownOf(list []ast.Expr, loop *ast.RangeStmt) bool {
	found := false
	for _, e := range list {
		ast.Inspect(e, func(n ast.Node) bool {
			if id, ok := n.(*ast.Ident); ok {
				v := res.info.Uses[id]
				found = found || v != nil && loop.Pos() <= v.Pos() && v.Pos() < loop.End()
			}
			return !found
		})
	}
	return found
}

// cell is what a variable of the loop, or a field of it, stands for in one row.
func (f frame) cell(e ast.Expr) ast.Expr {
	if sel, ok := ast.Unparen(e).(*ast.SelectorExpr); ok {
		return f.fieldExpr(sel)
	}
	return f.bind[f.res.variable(e)]
}

// rowCall is c with the function of one row, at the place of c.
func (res *Result) rowCall(c *Call, fun ast.Expr) *Call {
	e := *c.Expr
	e.Fun = &ast.ParenExpr{Lparen: c.Expr.Pos(), X: fun, Rparen: c.Expr.Fun.End() - 1}
	row := &Call{Expr: &e, Mode: c.Mode, Param: noParam}
	if fn, ok := typeutil.Callee(res.info, &e).(*types.Func); ok {
		row.Callee = fn.Origin()
	}
	return row
}
