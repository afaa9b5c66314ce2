package operations

import (
	"go/ast"
	"go/token"
	"go/types"
)

// A definition is how a variable gets its value.
type definition struct {
	writes int        // how many places write to it
	rhs    ast.Expr   // the expression of the last write, nil when it has no expression of its own
	result int        // which result of rhs, when rhs is a call with several
	all    []ast.Expr // every expression that is written, those without one excluded
}

// definitions finds, once for a package and only when asked, how each of its variables is written.
func (res *Result) definitions() map[*types.Var]*definition {
	res.defOnce.Do(func() {
		res.defs = make(map[*types.Var]*definition)
		res.loops = make(map[*types.Var]*ast.RangeStmt)
		for _, f := range res.files {
			ast.Inspect(f, res.define)
		}
	})
	return res.defs
}

// Once reports whether a local variable is written where it is declared, and nowhere else.
func (res *Result) Once(v *types.Var) bool {
	d := res.definitions()[v]
	return !packageLevel(v) && d != nil && d.writes == 1
}

func (res *Result) define(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.AssignStmt:
		res.defineAll(n.Lhs, n.Rhs, n.Tok != token.ASSIGN && n.Tok != token.DEFINE)
	case *ast.ValueSpec:
		if len(n.Values) > 0 {
			res.defineAll(identExprs(n.Names), n.Values, false)
		}
	case *ast.RangeStmt:
		res.write(n.Key, nil, 0)
		res.write(n.Value, nil, 0)
		for _, e := range []ast.Expr{n.Key, n.Value} {
			if v := res.variable(e); v != nil {
				res.loops[v] = n
			}
		}
	case *ast.IncDecStmt:
		res.write(n.X, nil, 0)
	case *ast.UnaryExpr:
		res.addressTaken(n)
	}
	return true
}

func (res *Result) defineAll(lhs, rhs []ast.Expr, update bool) {
	for i, l := range lhs {
		switch {
		case update:
			res.write(l, nil, 0)
		case len(rhs) == len(lhs):
			res.write(l, rhs[i], 0)
		default:
			res.write(l, rhs[0], i)
		}
	}
}

// write records that e, if it is a variable, gets the value of rhs.
func (res *Result) write(e, rhs ast.Expr, result int) {
	v := res.variable(e)
	if v == nil {
		return // a field, an element, or the blank identifier
	}
	d := res.defs[v]
	if d == nil {
		d = new(definition)
		res.defs[v] = d
	}
	d.writes++
	d.rhs, d.result = rhs, result
	if rhs != nil {
		d.all = append(d.all, rhs)
	}
}

// addressTaken counts &v as a write when v is a plain value that a callee could set through the pointer.
func (res *Result) addressTaken(e *ast.UnaryExpr) {
	if e.Op != token.AND {
		return // not an address
	}
	v := res.variable(e.X)
	if v == nil {
		return // not a variable
	}
	if _, isStruct := under(v.Type()).(*types.Struct); !isStruct {
		res.write(e.X, nil, 0)
	}
}

// variable is the variable that e names, nil when it is not a plain variable.
func (res *Result) variable(e ast.Expr) *types.Var {
	if e == nil {
		return nil
	}
	id, ok := ast.Unparen(e).(*ast.Ident)
	if !ok {
		return nil
	}
	v, _ := res.info.ObjectOf(id).(*types.Var)
	return v
}

func identExprs(ids []*ast.Ident) []ast.Expr {
	out := make([]ast.Expr, len(ids))
	for i, id := range ids {
		out[i] = id
	}
	return out
}

// once returns the only expression that v is ever given, and which of its results; nil when there is none or several.
func (res *Result) once(v *types.Var) (ast.Expr, int) {
	d := res.definitions()[v]
	if d == nil || d.writes != 1 {
		return nil, 0
	}
	return d.rhs, d.result
}

// written reports how often v is written.
func (res *Result) written(v *types.Var) int {
	if d := res.definitions()[v]; d != nil {
		return d.writes
	}
	return 0
}

// packageLevel reports whether v is a variable of a package's scope.
func packageLevel(v *types.Var) bool {
	return v.Pkg() != nil && v.Parent() == v.Pkg().Scope()
}
