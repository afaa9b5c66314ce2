package dupconnect

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
)

// unused notes the calls whose results nobody can use to disconnect: nothing looks at them, or they are channels that
// are only received from.
func (c *connects) unused() {
	channels := make(map[types.Object]*ast.CallExpr)
	for _, f := range c.pass.Files {
		ast.Inspect(f, func(n ast.Node) bool { return c.statement(n, channels) })
	}
	if len(channels) == 0 {
		return // the package keeps none
	}
	received := make(map[*ast.Ident]bool)
	for _, f := range c.pass.Files {
		ast.Inspect(f, func(n ast.Node) bool {
			noteReceived(n, received)
			return true
		})
	}
	for id, obj := range c.pass.TypesInfo.Uses {
		if channels[obj] != nil && !received[id] {
			delete(channels, obj)
		}
	}
	for _, call := range channels {
		c.dropped[call] = true
	}
}

// statement notes a call whose results are dropped, and those whose result is a channel that a variable of a function holds.
func (c *connects) statement(n ast.Node, channels map[types.Object]*ast.CallExpr) bool {
	switch n := n.(type) {
	case *ast.ExprStmt:
		if call, ok := ast.Unparen(n.X).(*ast.CallExpr); ok {
			c.dropped[call], c.stated[call] = true, true
		}
	case *ast.GoStmt:
		c.dropped[n.Call], c.stated[n.Call] = true, true
	case *ast.DeferStmt:
		c.dropped[n.Call], c.stated[n.Call] = true, true
	case *ast.CallExpr:
		if t := c.pass.TypesInfo.TypeOf(n); t != nil && isError(t) {
			c.dropped[n] = true // an error disconnects nothing
		}
	case *ast.AssignStmt:
		c.assigned(n, channels)
	}
	return true
}

func isError(t types.Type) bool { return types.Identical(t, types.Universe.Lookup("error").Type()) }

func (c *connects) assigned(n *ast.AssignStmt, channels map[types.Object]*ast.CallExpr) {
	call, ok := ast.Unparen(n.Rhs[0]).(*ast.CallExpr)
	id, named := n.Lhs[0].(*ast.Ident)
	if ok && named && id.Name == "_" && len(n.Rhs) == 1 && len(n.Lhs) == 2 {
		c.dropped[call] = true // at most an error is kept
	}
	if !ok || !named || len(n.Rhs) > 1 || n.Tok != token.DEFINE || c.keepsMore(n) {
		return // no call, or one whose results something else sees, or that returns what ends it besides
	}
	if obj := c.pass.TypesInfo.Defs[id]; obj != nil && isChannel(obj.Type()) {
		channels[obj] = call
	}
}

// keepsMore reports whether a result behind the first is kept that is more than an error or an answer: it may disconnect.
func (c *connects) keepsMore(n *ast.AssignStmt) bool {
	return slices.ContainsFunc(n.Lhs[1:], func(e ast.Expr) bool {
		_, answers := c.pass.TypesInfo.TypeOf(e).(*types.Basic)
		id, named := e.(*ast.Ident)
		return (!named || id.Name != "_") && !answers && !isError(c.pass.TypesInfo.TypeOf(e))
	})
}

// noteReceived notes the variables that a node receives from.
func noteReceived(n ast.Node, received map[*ast.Ident]bool) {
	var from ast.Expr
	switch n := n.(type) {
	case *ast.RangeStmt:
		from = n.X
	case *ast.UnaryExpr:
		if n.Op == token.ARROW {
			from = n.X
		}
	}
	if id, ok := from.(*ast.Ident); ok {
		received[id] = true
	}
}

// handsBack reports whether a function may return what takes a connection away, so that it ends with its caller.
func handsBack(fn *types.Func) bool { return fn.Signature().Results().Len() > 0 }

func isChannel(t types.Type) bool {
	_, ok := t.Underlying().(*types.Chan)
	return ok
}
