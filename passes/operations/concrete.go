package operations

import (
	"go/ast"
	"go/types"
)

// concrete is the method that a call of an interface's method reaches, when the package shows which type the value has:
// a variable that only ever gets values of one type. It is nil for other calls.
func (res *Result) concrete(c *Call) *types.Func {
	sel, ok := ast.Unparen(c.Expr.Fun).(*ast.SelectorExpr)
	if !ok || c.Callee == nil || !IsInterfaceMethod(c.Callee) || res.Direct(c.Callee) {
		return nil // no method of an interface, or one whose author says what it does
	}
	if _, known := res.table(c.Callee); known {
		return nil
	}
	t := res.dynamic(sel.X, 0)
	if t == nil {
		return nil // any type may be there
	}
	obj, index, _ := types.LookupFieldOrMethod(t, true, c.Callee.Pkg(), c.Callee.Name())
	if fn, ok := obj.(*types.Func); ok && len(index) == 1 {
		return fn.Origin()
	}
	return nil // promoted: the object before the dot is another
}

// IsInterfaceMethod reports whether fn is declared by an interface, so that its implementation is decided elsewhere.
func IsInterfaceMethod(fn *types.Func) bool {
	recv := fn.Signature().Recv()
	return recv != nil && types.IsInterface(recv.Type())
}

// dynamic is the type of the values that e can have, nil when it is not known or there are several.
func (res *Result) dynamic(e ast.Expr, depth int) types.Type {
	e = ast.Unparen(e)
	t := res.info.TypeOf(e)
	if _, isTuple := t.(*types.Tuple); isTuple || t == nil || depth > maxDepth {
		return nil // one of several results
	}
	if !types.IsInterface(t) {
		return t
	}
	switch e := e.(type) {
	case *ast.Ident:
		if v := res.variable(e); v != nil && res.private(v) {
			return res.only(v, depth)
		}
	case *ast.CallExpr:
		if res.info.Types[e.Fun].IsType() && len(e.Args) == 1 {
			return res.dynamic(e.Args[0], depth+1)
		}
	}
	return nil
}

// private reports whether only the package, and no caller, gives v its values.
func (res *Result) private(v *types.Var) bool {
	switch v.Kind() {
	case types.LocalVar:
		return true
	case types.PackageVar:
		return v.Pkg() == res.pkg && !v.Exported()
	}
	return false
}

// only is the one type of everything that is assigned to v.
func (res *Result) only(v *types.Var, depth int) types.Type {
	d := res.definitions()[v]
	if d == nil || d.writes != len(d.all) {
		return nil // some value is not known, or the variable is written through a pointer
	}
	var found types.Type
	for _, rhs := range d.all {
		if res.info.Types[rhs].IsNil() {
			continue // a call would fail
		}
		t := res.dynamic(rhs, depth+1)
		if t == nil || found != nil && !types.Identical(found, t) {
			return nil
		}
		found = t
	}
	return found
}
