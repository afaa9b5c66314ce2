package operations

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"github.com/signalvet/signalvet/passes/vocabulary"
)

// GivenBack are the connects whose result op, a disconnect, gives back: one for each topic. There are none when that cannot be told.
func (res *Result) GivenBack(op *Op) []*Op {
	call, ok := res.made(res.tokenArg(op)).(*ast.CallExpr)
	if !ok {
		return nil // not the result of one call
	}
	c := res.callOf(call)
	if c == nil {
		return nil // a conversion
	}
	var out []*Op
	for _, connect := range c.Ops {
		if connect.Raw && connect.Role == vocabulary.Connect && connect.Library == op.Library {
			out = append(out, connect)
		}
	}
	if out != nil {
		return out
	}
	o := res.around(c)
	for _, t := range res.Leads(o, c) { // of a wrapper that hands on what the connect returns
		if t.Gives == 1 && t.Role == vocabulary.Connect && t.Library == op.Library {
			out = append(out, &Op{Template: t, Call: call, Outline: o})
		}
	}
	return out
}

// around is the function or literal that makes a call.
func (res *Result) around(c *Call) *Outline {
	var found *Outline
	res.Walk(func(o *Outline) {
		if slices.Contains(o.Calls, c) {
			found = o
		}
	})
	return found
}

// Returned reports whether e is what a connect of this package returned.
func (res *Result) Returned(e ast.Expr) bool {
	if e == nil {
		return false // no expression of the package
	}
	call, ok := res.made(e).(*ast.CallExpr)
	if !ok {
		return false // not the result of one call
	}
	c := res.callOf(call)
	return c != nil && slices.ContainsFunc(c.Ops, func(op *Op) bool { return op.Role == vocabulary.Connect })
}

// tokenArg is the argument that is the token of a disconnect, nil when a wrapper decides.
func (res *Result) tokenArg(op *Op) ast.Expr {
	if op.Identity == vocabulary.IdentityChannel {
		return op.RecvArg
	}
	i := op.Back - 1
	if w, _ := res.Origin(op.Call); w != nil && w.Token.Kind == vocabulary.Arg {
		i = w.Token.Index
	} else if !op.Raw || op.Back == 0 {
		return nil // no token, or a wrapper's
	}
	if i >= len(op.Call.Args) {
		return nil // of another function
	}
	return op.Call.Args[i]
}

// made is the only expression that e, a variable or a field, gets in the package; nil when there are several or none.
func (res *Result) made(e ast.Expr) ast.Expr {
	if e == nil {
		return nil
	}
	if v := res.variable(e); v != nil {
		rhs, result := res.once(v)
		if rhs == nil || result != 0 {
			return nil // one token or another
		}
		return ast.Unparen(rhs)
	}
	sel, ok := ast.Unparen(e).(*ast.SelectorExpr)
	if !ok || res.info.Selections[sel] == nil {
		return nil // an element, or a call
	}
	field, _ := res.info.Selections[sel].Obj().(*types.Var)
	if sites := res.fieldWrites()[field]; field != nil && len(sites) == 1 {
		return ast.Unparen(sites[0])
	}
	return nil
}

// fieldWrites are the expressions that the package assigns to fields, nil for one that comes with others.
func (res *Result) fieldWrites() map[*types.Var][]ast.Expr {
	if res.fieldSites != nil {
		return res.fieldSites
	}
	res.fieldSites, res.setLater = make(map[*types.Var][]ast.Expr), make(map[*types.Var]bool)
	for _, f := range res.files {
		ast.Inspect(f, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.AssignStmt:
				res.assignFields(n)
			case *ast.KeyValueExpr:
				if id, ok := n.Key.(*ast.Ident); ok {
					res.writeField(id, n.Value)
				}
			}
			return true
		})
	}
	return res.fieldSites
}

func (res *Result) assignFields(s *ast.AssignStmt) {
	for i, l := range s.Lhs {
		sel, ok := ast.Unparen(l).(*ast.SelectorExpr)
		if !ok {
			continue // a variable or an element
		}
		var rhs ast.Expr
		if field, ok := res.info.Uses[sel.Sel].(*types.Var); ok {
			res.setLater[field] = true
		}
		if s.Tok == token.ASSIGN && (len(s.Rhs) == len(s.Lhs) || i == 0) {
			rhs = s.Rhs[min(i, len(s.Rhs)-1)]
		}
		res.writeField(sel.Sel, rhs)
	}
}

func (res *Result) writeField(id *ast.Ident, rhs ast.Expr) {
	field, ok := res.info.Uses[id].(*types.Var)
	if !ok || !field.IsField() {
		return // a constant key, or a variable
	}
	if res.info.Types[rhs].IsNil() {
		return // reset, after it was used
	}
	res.fieldSites[field] = append(res.fieldSites[field], rhs)
}
