package operations

import (
	"go/ast"
	"go/types"
)

// Contained reports whether r is reached through a local variable that is only used by its fields and methods, so that
// nobody else has the object.
func (res *Result) Contained(r Ref) bool {
	if r.Kind != Local || r.Path == "" {
		return false
	}
	v := res.vars[r.Base]
	if v == nil || !res.freshly(v) {
		return false // not a variable of this package, or an object that there was before
	}
	if res.handed == nil {
		res.findHanded()
	}
	return !res.handed[v]
}

// freshly reports whether v holds a new object: a zero value, a literal, new(T), or what a function of the package makes.
func (res *Result) freshly(v *types.Var) bool {
	if res.written(v) == 0 {
		_, isStruct := under(v.Type()).(*types.Struct)
		return isStruct && !v.IsField()
	}
	rhs, _ := res.once(v)
	if rhs == nil {
		return false // written more than once, or a range variable
	}
	if compositeOf(rhs) != nil {
		return true
	}
	call, ok := ast.Unparen(rhs).(*ast.CallExpr)
	if !ok {
		return false // another variable's
	}
	if id, ok := ast.Unparen(call.Fun).(*ast.Ident); ok && id.Name == "new" {
		return true
	}
	return res.constructs(call)
}

// constructs reports whether call is of a function of the package that returns a literal and keeps nothing of it.
func (res *Result) constructs(call *ast.CallExpr) bool {
	c := res.callOf(call)
	if c == nil || c.Callee == nil || res.byFunc[c.Callee] == nil {
		return false // another package's constructor may keep what it makes
	}
	stmts := res.byFunc[c.Callee].returnStmts()
	if len(stmts) == 0 {
		return false // never returns
	}
	for _, ret := range stmts {
		if len(ret.Results) == 0 || compositeOf(ret.Results[0]) == nil && !res.info.Types[ret.Results[0]].IsNil() {
			return false // something that there was before, or that it may have handed on
		}
	}
	return true
}

// findHanded finds the local variables that are used as a whole: handed to a function, stored, returned or assigned.
func (res *Result) findHanded() {
	res.handed = make(map[*types.Var]bool)
	selected := make(map[*ast.Ident]bool)
	for _, f := range res.files {
		ast.Inspect(f, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.SelectorExpr:
				if id, ok := ast.Unparen(n.X).(*ast.Ident); ok {
					selected[id] = true
				}
			case *ast.Ident:
				if v, ok := res.info.Uses[n].(*types.Var); ok && !selected[n] && !v.IsField() {
					res.handed[v] = true
				}
			}
			return true
		})
	}
}
