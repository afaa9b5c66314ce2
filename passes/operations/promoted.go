package operations

import (
	"go/ast"
	"go/token"
	"go/types"
)

// ownMethod is the method that a call calls by the type which the program names: the vocabulary may speak of a method that
// an interface of a library has from another one, such as io.Closer.
func (res *Result) ownMethod(e *ast.CallExpr, fn *types.Func) *types.Func {
	sel, ok := ast.Unparen(e.Fun).(*ast.SelectorExpr)
	if !ok || res.info.Selections[sel] == nil {
		return fn // a function
	}
	n, ok := types.Unalias(res.info.TypeOf(sel.X)).(*types.Named)
	if !ok || n.Obj().Pkg() == nil || n.Obj().Pkg() == fn.Pkg() || !types.IsInterface(n) || !res.vocab.Knows(n.Obj().Pkg().Path()) {
		return fn // by its own type
	}
	own, known := res.promoted[promotion{n.Origin(), fn}]
	if !known {
		own = promote(n.Origin(), fn)
		res.promoted[promotion{n.Origin(), fn}] = own
	}
	if res.word(own) == nil {
		return fn // nothing is said of it
	}
	return own
}

// A promotion is a method that an interface has from another one.
type promotion struct {
	owner  *types.Named
	method *types.Func
}

// promote is the method as that of its new owner.
func promote(owner *types.Named, fn *types.Func) *types.Func {
	sig := fn.Signature()
	recv := types.NewVar(token.NoPos, owner.Obj().Pkg(), "", owner)
	return types.NewFunc(fn.Pos(), owner.Obj().Pkg(), fn.Name(), types.NewSignatureType(recv, nil, nil, sig.Params(), sig.Results(), sig.Variadic()))
}
