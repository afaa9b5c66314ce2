package operations

import (
	"go/ast"
	"go/types"
)

// reach finds the receiver in what is stored.
type reach struct {
	tracer *tracer
	kind   elemKind
}

// find goes down the fields of e to the receiver: the parameter that it is, or that holds it, or noParam for a channel
// that is made here. whole says that the parameter is the receiver itself.
func (r *reach) find(e ast.Expr, fields []string, depth int) (param int, whole, ok bool) {
	if depth > maxDepth {
		return 0, false, false // in terms of itself
	}
	e = ast.Unparen(e)
	if lit := compositeOf(e); lit != nil {
		return r.inLiteral(lit, fields, depth)
	}
	switch x := e.(type) {
	case *ast.Ident:
		return r.variable(x, fields, depth)
	case *ast.UnaryExpr:
		return r.find(x.X, fields, depth+1)
	case *ast.CallExpr:
		return r.call(x, fields, depth)
	case *ast.FuncLit:
		return r.function(x, fields)
	case *ast.SelectorExpr:
		return r.selected(x, fields, depth)
	}
	return 0, false, false
}

// inLiteral looks at the field of a struct literal, or at what is put there afterwards.
func (r *reach) inLiteral(lit *ast.CompositeLit, fields []string, depth int) (param int, whole, ok bool) {
	if len(fields) == 0 {
		return 0, false, false // a new observer
	}
	value := r.tracer.home.res.literalField(lit, fields[0])
	if value == nil {
		return 0, false, false // its zero value
	}
	return r.find(value, fields[1:], depth+1)
}

func (r *reach) variable(id *ast.Ident, fields []string, depth int) (param int, whole, ok bool) {
	res := r.tracer.home.res
	v := res.variable(id)
	if v == nil || packageLevel(v) {
		return 0, false, false // no variable, or nobody's argument
	}
	if i, isParam := r.tracer.cur.params[v]; isParam {
		return i, len(fields) == 0, i != receiverIndex && i < literalStride && r.fits(v.Type(), len(fields) == 0)
	}
	if len(fields) > 0 {
		for _, e := range r.tracer.home.written(r.tracer.root, v, fields[0]) {
			if param, whole, ok := r.find(e, fields[1:], depth+1); ok {
				return param, whole, true
			}
		}
	}
	if loop := res.loops[v]; loop != nil && res.variable(loop.Value) == v {
		return r.find(loop.X, fields, depth+1) // each of a variadic parameter
	}
	rhs, result := res.once(v)
	if rhs == nil || result != 0 {
		return 0, false, false // nothing is known of it
	}
	return r.find(rhs, fields, depth+1)
}

// fits reports whether a parameter of type t can be the receiver, or hold it.
func (r *reach) fits(t types.Type, whole bool) bool {
	if r.kind == elemNone {
		return true // whatever it is
	}
	if s, ok := under(t).(*types.Slice); ok {
		t = s.Elem() // a variadic parameter
	}
	if !whole {
		_, isStruct := under(deref(t)).(*types.Struct)
		return isStruct
	}
	if iface, ok := under(t).(*types.Interface); ok && iface.NumMethods() == 0 {
		return r.kind != elemObserver // a function or channel behind any, for reflection
	}
	return elementKind(t) == r.kind
}

// call is a conversion, a channel that is made, a reflected value, or what a function of the package makes.
func (r *reach) call(e *ast.CallExpr, fields []string, depth int) (param int, whole, ok bool) {
	res := r.tracer.home.res
	if res.info.Types[e.Fun].IsType() && len(e.Args) == 1 {
		return r.find(e.Args[0], fields, depth+1)
	}
	if isMakeCall(e) {
		return noParam, true, r.kind == elemChannel && elementKind(res.info.TypeOf(e)) == elemChannel && len(fields) == 0 && r.tracer.home.hands(r.tracer.root)
	}
	c := res.callOf(e)
	if c == nil || c.Callee == nil {
		return 0, false, false // a function value
	}
	if name := c.Callee.FullName(); copies[name] {
		return r.find(e.Args[0], fields, depth+1)
	}
	o := res.byFunc[c.Callee]
	if o == nil || o.Decl.Body == nil {
		return 0, false, false // of another package
	}
	return r.made(o, c, fields, depth)
}

// made is what a function of the package makes of its parameters.
func (r *reach) made(o *Outline, c *Call, fields []string, depth int) (param int, whole, ok bool) {
	inner := &reach{kind: r.kind, tracer: &tracer{home: r.tracer.home, root: o, cur: o, bound: make(map[*types.Var]origin), busy: make(map[*types.Var]bool)}}
	for _, ret := range o.returnStmts() {
		if len(ret.Results) == 0 {
			continue // named results
		}
		i, whole, ok := inner.find(ret.Results[0], fields, depth+1)
		switch {
		case !ok:
			continue // the failing return
		case i == noParam:
			return noParam, true, r.tracer.home.hands(r.tracer.root)
		}
		arg := r.tracer.frame().envOf(c).arg(i)
		if arg == nil {
			return 0, false, false // a variadic tail
		}
		if whole {
			return r.find(arg, nil, depth+1)
		}
		return r.find(arg, fields, depth+1)
	}
	return 0, false, false
}

// function is a literal that calls the parameter.
func (r *reach) function(lit *ast.FuncLit, fields []string) (param int, whole, ok bool) {
	res := r.tracer.home.res
	o := res.lits[lit]
	if o == nil || len(fields) > 0 || r.kind != elemFunc {
		return 0, false, false // no function is called
	}
	for _, i := range res.ParamsRun(FuncVal{Lit: o, Param: noParam}) {
		if i < literalStride {
			return i, true, true
		}
	}
	return 0, false, false
}

// selected is a field of a parameter, or of what is made here.
func (r *reach) selected(e *ast.SelectorExpr, fields []string, depth int) (param int, whole, ok bool) {
	sel := r.tracer.info().Selections[e]
	if sel == nil || sel.Kind() != types.FieldVal {
		return 0, false, false // another package's variable, or a method value
	}
	param, _, ok = r.find(e.X, append([]string{e.Sel.Name}, fields...), depth+1)
	return param, false, ok
}

// written are the values that a function gives to a field of its variable.
func (h *homemade) written(o *Outline, v *types.Var, field string) []ast.Expr {
	var out []ast.Expr
	ast.Inspect(o.Decl.Body, func(n ast.Node) bool {
		assign, ok := n.(*ast.AssignStmt)
		if !ok || len(assign.Lhs) != len(assign.Rhs) {
			return true
		}
		for i, lhs := range assign.Lhs {
			sel, ok := ast.Unparen(lhs).(*ast.SelectorExpr)
			if ok && sel.Sel.Name == field && h.res.variable(sel.X) == v {
				out = append(out, assign.Rhs[i])
			}
		}
		return true
	})
	return out
}

// hands reports whether a function returns something that a channel can be reached in.
func (h *homemade) hands(o *Outline) bool {
	for v := range o.sig.Results().Variables() {
		if !isError(v.Type()) && (h.among.receives(v.Type(), 0) || types.IsInterface(v.Type())) {
			return true
		}
	}
	return false
}

func isMakeCall(e ast.Expr) bool {
	call, ok := ast.Unparen(e).(*ast.CallExpr)
	if !ok {
		return false
	}
	id, ok := ast.Unparen(call.Fun).(*ast.Ident)
	return ok && id.Name == "make"
}
