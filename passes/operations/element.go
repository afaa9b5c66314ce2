package operations

import (
	"go/ast"
	"go/types"
)

// topicOf is the dispatcher at a key of a map whose elements are dispatchers of the program's own: the map's, for one topic.
func (f frame) topicOf(base Ref, e *ast.IndexExpr) Value {
	m, ok := under(deref(f.res.info.TypeOf(e.X))).(*types.Map)
	if !ok || base.Kind == Local || !f.res.makesDispatcher(m.Elem()) {
		return Value{} // any element, of which nothing is known
	}
	topic := f.text(e.Index)
	if topic == "" {
		topic = unknownText
	}
	return Value{Ref: base, Sender: topic}
}

// stored is what a local variable stands for that holds the dispatcher at a key of a map, which is made and put there when
// it is missing.
func (f frame) stored(v *types.Var) Value {
	d := f.res.definitions()[v]
	if d == nil || len(d.all) != d.writes || !f.res.makesDispatcher(v.Type()) {
		return Value{} // something else
	}
	at := f.res.storedAt(f.out.Root(), v)
	for _, rhs := range d.all {
		index, ok := ast.Unparen(rhs).(*ast.IndexExpr)
		switch {
		case !ok && !makes(rhs), ok && at != nil && types.ExprString(at) != types.ExprString(index):
			return Value{} // another object, or that of another key
		case ok:
			at = index
		}
	}
	if at == nil {
		return Value{} // it stays here
	}
	return f.deeper().value(at)
}

// makes reports whether e can make an object.
func makes(e ast.Expr) bool {
	_, called := ast.Unparen(e).(*ast.CallExpr)
	return called || compositeOf(e) != nil
}

// storedAt is the element of a map that o puts v into, nil when there is none.
func (res *Result) storedAt(o *Outline, v *types.Var) *ast.IndexExpr {
	body := o.body()
	if body == nil {
		return nil // a literal in a declaration of the package
	}
	var at *ast.IndexExpr
	ast.Inspect(body, func(n ast.Node) bool {
		assign, ok := n.(*ast.AssignStmt)
		if !ok || len(assign.Lhs) != len(assign.Rhs) {
			return at == nil
		}
		for i, rhs := range assign.Rhs {
			if index, ok := ast.Unparen(assign.Lhs[i]).(*ast.IndexExpr); ok && res.variable(rhs) == v {
				at = index
			}
		}
		return at == nil
	})
	return at
}

// makesDispatcher reports whether t, or what it points to, was recognised as a dispatcher by its code.
func (res *Result) makesDispatcher(t types.Type) bool {
	n, ok := types.Unalias(deref(t)).(*types.Named)
	if !ok || n.Obj().Pkg() == nil {
		return false // a type without methods
	}
	n = n.Origin()
	known, ok := res.makers[n.Obj()]
	if !ok {
		for m := range n.Methods() {
			known = known || len(res.inferred[m]) > 0 || m.Pkg() != res.pkg && res.infers(m)
		}
		res.makers[n.Obj()] = known
	}
	return known
}

// infers reports whether a method of another package is an operation of a home-made dispatcher.
func (res *Result) infers(m *types.Func) bool {
	sum := res.Summary(m)
	return sum != nil && sum.Inferred
}
