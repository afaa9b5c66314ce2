package operations

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
)

// returns finds out where the first result comes from.
func (s *scan) returns() {
	results := s.root.sig.Results()
	if results.Len() == 0 || !s.home.among.receives(results.At(0).Type(), 0) {
		return // nothing that can be called
	}
	for _, ret := range s.root.returnStmts() {
		var o origin
		var ok bool
		switch {
		case len(ret.Results) > 0:
			o, ok = s.trace(ret.Results[0])
		case results.At(0).Name() != "":
			o, ok = s.local(results.At(0))
		}
		if ok && o.helper == nil {
			s.sum.result = &o
			return
		}
	}
}

// asks reports whether the result of a call of a receiver decides what happens next, so that it is a question, not an
// event.
func (s *scan) asks(e *ast.CallExpr) bool {
	sig, ok := under(s.info().TypeOf(e.Fun)).(*types.Signature)
	if !ok || sig.Results().Len() == 0 {
		return false // it returns nothing
	}
	path := pathTo(s.cur, e)
	last := sig.Results().At(sig.Results().Len() - 1).Type()
	return (&question{call: e, path: path, isError: sig.Results().Len() == 1 && isError(last), isBool: sig.Results().Len() == 1 && isBool(last)}).decides()
}

func isBool(t types.Type) bool {
	basic, ok := under(t).(*types.Basic)
	return ok && basic.Info()&types.IsBoolean != 0
}

// pathTo are the nodes of o around e, outermost first, e excluded.
func pathTo(o *Outline, e ast.Node) []ast.Node {
	var path, found []ast.Node
	ast.Inspect(o.body(), func(n ast.Node) bool {
		if n == nil {
			path = path[:len(path)-1]
			return true
		}
		if n == e {
			found = slices.Clone(path)
		}
		path = append(path, n)
		return true
	})
	return found
}

// A question is a call whose result may matter.
type question struct {
	call            *ast.CallExpr
	path            []ast.Node
	isError, isBool bool
}

func (q *question) decides() bool {
	for i := len(q.path) - 1; i >= 0; i-- {
		switch n := q.path[i].(type) {
		case *ast.ParenExpr, *ast.UnaryExpr:
		case *ast.ExprStmt, *ast.GoStmt, *ast.DeferStmt:
			return false // dropped
		case *ast.CallExpr:
			return (!isAppend(n) || len(q.call.Args) == 0) && !q.isError // gathered, or an error that is logged
		case *ast.AssignStmt:
			return q.assigned(n, q.path[:i])
		case *ast.IfStmt:
			return q.isBool && jumps(n) // the answer stops the loop
		default:
			return !q.isError
		}
	}
	return false
}

// assigned judges the result of a call that is stored.
func (q *question) assigned(n *ast.AssignStmt, around []ast.Node) bool {
	if !slices.ContainsFunc(n.Lhs, func(e ast.Expr) bool { return !isBlank(e) }) {
		return false // dropped
	}
	if !q.isError {
		return true // a value that is used
	}
	outer, ok := around[len(around)-1].(*ast.IfStmt)
	if !ok || outer.Init != ast.Stmt(n) {
		return false // an error that is kept
	}
	cond, ok := ast.Unparen(outer.Cond).(*ast.BinaryExpr)
	return ok && cond.Op == token.EQL && jumps(outer) // the first that succeeds
}

// jumps reports whether a branch of n leaves the loop or function.
func jumps(n *ast.IfStmt) bool {
	found := false
	ast.Inspect(n, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit:
			return false // its returns are its own
		case *ast.ReturnStmt:
			found = true
		case *ast.BranchStmt:
			found = found || n.Tok == token.BREAK || n.Tok == token.GOTO
		}
		return !found
	})
	return found
}

// joins reports whether the function waits for the goroutines that it starts.
func (res *Result) joins(o *Outline) bool {
	for _, c := range o.Calls {
		if c.Callee != nil {
			if entry, ok := res.table(c.Callee); ok && entry.Class == "wait" {
				return true
			}
		}
	}
	return false
}

func (res *Result) nthParam(lit *ast.FuncLit, n int) *types.Var {
	i := 0
	for _, field := range lit.Type.Params.List {
		for _, name := range field.Names {
			if i == n {
				v, _ := res.info.Defs[name].(*types.Var)
				return v
			}
			i++
		}
	}
	return nil
}

func isBlank(e ast.Expr) bool {
	id, ok := e.(*ast.Ident)
	return ok && id.Name == "_"
}
