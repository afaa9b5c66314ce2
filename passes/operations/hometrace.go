package operations

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
)

// tracer follows the values of one declared function to the collections that they come from.
type tracer struct {
	home  *homemade
	root  *Outline              // the declared function
	cur   *Outline              // the function or literal that is being looked at
	bound map[*types.Var]origin // the parameters of literals that are called with elements
	fills map[*types.Var][]fill // what is put into local lists and maps, nil until asked for
	busy  map[*types.Var]bool   // the variables that are being followed
}

// A fill is a value that is put into a local collection, one by one or, as a copy, all at once.
type fill struct {
	value ast.Expr
	all   bool
}

func (t *tracer) info() *types.Info { return t.home.res.info }

func (t *tracer) frame() frame { return frame{res: t.home.res, out: t.cur} }

// trace tells where the value of e comes from.
func (t *tracer) trace(e ast.Expr) (origin, bool) {
	switch e := ast.Unparen(e).(type) {
	case *ast.Ident:
		return t.variable(e)
	case *ast.SelectorExpr:
		return t.selected(e)
	case *ast.StarExpr:
		return t.trace(e.X)
	case *ast.UnaryExpr:
		if e.Op == token.AND {
			return t.trace(e.X)
		}
	case *ast.TypeAssertExpr:
		return t.trace(e.X)
	case *ast.SliceExpr:
		return t.trace(e.X)
	case *ast.IndexExpr:
		return t.indexed(e)
	case *ast.CallExpr:
		return t.called(e)
	}
	return origin{}, false
}

// selected is a field, or the value of a list's element.
func (t *tracer) selected(e *ast.SelectorExpr) (origin, bool) {
	sel := t.info().Selections[e]
	if sel == nil || sel.Kind() != types.FieldVal {
		return origin{}, false // another package's variable, or a method value
	}
	base, ok := t.trace(e.X)
	if !ok {
		return origin{}, false // the object is not known
	}
	if listElement(sel.Recv()) {
		return base, e.Sel.Name == "Value"
	}
	return base.field(sel.Recv(), sel.Index())
}

// indexed is an element: any of a list, as loops by index have it, or the one at a map's key.
func (t *tracer) indexed(e *ast.IndexExpr) (origin, bool) {
	base, ok := t.trace(e.X)
	if !ok {
		return origin{}, false // of something unknown
	}
	if _, isMap := under(deref(t.info().TypeOf(e.X))).(*types.Map); !isMap {
		return base.element(""), true
	}
	return base.element(t.key(e.Index)), true
}

// key is a map's key as a text, "" when it is any of them.
func (t *tracer) key(e ast.Expr) Text {
	if v := t.home.res.variable(e); v != nil {
		if loop := t.home.res.loops[v]; loop != nil {
			if _, ok := t.trace(loop.X); ok || t.gathered(loop.X) {
				return "" // each key in turn
			}
		}
	}
	return t.frame().text(e)
}

// gathered reports whether e is a local list that is filled step by step, such as one of keys that is sorted.
func (t *tracer) gathered(e ast.Expr) bool {
	v := t.home.res.variable(e)
	if v == nil || packageLevel(v) {
		return false // no variable, or everybody's
	}
	d := t.home.res.definitions()[v]
	return d != nil && slices.ContainsFunc(d.all, func(rhs ast.Expr) bool {
		call, ok := ast.Unparen(rhs).(*ast.CallExpr)
		return ok && isAppend(call)
	})
}

func (t *tracer) variable(id *ast.Ident) (origin, bool) {
	v, ok := t.info().ObjectOf(id).(*types.Var)
	if !ok || !traceable(v.Type()) {
		return origin{}, false // no variable, or nothing that can be called or hold what can
	}
	if o, ok := t.bound[v]; ok {
		return o, true
	}
	if packageLevel(v) {
		root := Ref{Kind: Global, Base: v.Pkg().Path() + "." + v.Name()}
		return origin{root: root}, v.Pkg() == t.home.res.pkg
	}
	if i, ok := t.cur.params[v]; ok {
		o := origin{root: Ref{Kind: Param, Index: i}}
		if n, ok := types.Unalias(deref(v.Type())).(*types.Named); ok && t.home.among.types[n.Origin().Obj()] {
			o.named = typeName(n)
		}
		return o, true
	}
	if t.busy[v] {
		return origin{}, false // in terms of itself
	}
	t.busy[v] = true
	defer delete(t.busy, v)
	return t.local(v)
}

// traceable reports whether a variable of type t can lead to a receiver.
func traceable(t types.Type) bool {
	basic, ok := under(t).(*types.Basic)
	return !ok || basic.Kind() == types.UnsafePointer
}

// local is a variable of the function: of a loop, or what it is given.
func (t *tracer) local(v *types.Var) (origin, bool) {
	defs := t.home.res.definitions()
	if loop := t.home.res.loops[v]; loop != nil {
		return t.ranged(loop, v)
	}
	if d := defs[v]; d != nil {
		for _, rhs := range d.all {
			if o, ok := t.trace(rhs); ok {
				return o, true // the others make it when it is missing
			}
		}
	}
	return t.filled(v)
}

// ranged is the variable of a loop.
func (t *tracer) ranged(loop *ast.RangeStmt, v *types.Var) (origin, bool) {
	o, ok := t.trace(loop.X)
	if !ok {
		return origin{}, false // over something else
	}
	switch under(deref(t.info().TypeOf(loop.X))).(type) {
	case *types.Slice, *types.Array:
		return o.element(""), t.home.res.variable(loop.Value) == v
	case *types.Map, *types.Signature:
		return o.element(""), true
	}
	return origin{}, false // a channel, or a number
}

// filled is a local list or map that the elements of a collection are put into.
func (t *tracer) filled(v *types.Var) (origin, bool) {
	for _, f := range t.fillsOf(v) {
		o, ok := t.trace(f.value)
		if !ok {
			continue // something else is put there
		}
		if f.all {
			return o, true
		}
		return o.listed(), true
	}
	return origin{}, false
}

// fillsOf are the values that are put into v: by append, by copy, or at an index.
func (t *tracer) fillsOf(v *types.Var) []fill {
	if t.fills == nil {
		t.fills = make(map[*types.Var][]fill)
		ast.Inspect(t.root.Decl.Body, t.fill)
	}
	return t.fills[v]
}

func (t *tracer) fill(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.CallExpr:
		v := t.filledBy(n)
		if v == nil {
			break // no list is filled
		}
		for _, arg := range n.Args[1:] {
			t.fills[v] = append(t.fills[v], fill{value: arg, all: !isAppend(n) || n.Ellipsis.IsValid()})
		}
	case *ast.AssignStmt:
		for i, lhs := range n.Lhs {
			index, ok := ast.Unparen(lhs).(*ast.IndexExpr)
			if !ok || len(n.Lhs) != len(n.Rhs) {
				continue // no element is set
			}
			if v := t.home.res.variable(index.X); v != nil {
				t.fills[v] = append(t.fills[v], fill{value: n.Rhs[i]}, fill{value: index.Index})
			}
		}
	}
	return true
}

// filledBy is the variable that a call of append or copy fills.
func (t *tracer) filledBy(call *ast.CallExpr) *types.Var {
	id, ok := ast.Unparen(call.Fun).(*ast.Ident)
	if !ok || id.Name != "copy" && id.Name != "append" || len(call.Args) < 2 {
		return nil // another call
	}
	dst := ast.Unparen(call.Args[0])
	if slice, ok := dst.(*ast.SliceExpr); ok {
		dst = slice.X
	}
	return t.home.res.variable(dst)
}

// called is what a call returns: a copy, a view, or what a function of the package returns.
func (t *tracer) called(e *ast.CallExpr) (origin, bool) {
	if t.info().Types[e.Fun].IsType() && len(e.Args) == 1 {
		return t.trace(e.Args[0])
	}
	if isAppend(e) {
		return t.appended(e)
	}
	fn, ok := t.info().Uses[calleeIdent(e.Fun)].(*types.Func)
	if !ok {
		return origin{}, false // a function value, or a builtin
	}
	name := fn.Origin().FullName()
	if copies[name] && len(e.Args) > 0 {
		return t.trace(e.Args[0])
	}
	if sel, ok := ast.Unparen(e.Fun).(*ast.SelectorExpr); ok && t.info().Selections[sel] != nil {
		if o, ok := t.view(sel, e); ok {
			return o, true
		}
	}
	return t.result(e)
}

// appended is the list that is appended to, or what is appended.
func (t *tracer) appended(e *ast.CallExpr) (origin, bool) {
	if o, ok := t.trace(e.Args[0]); ok {
		return o, true
	}
	for _, arg := range e.Args[1:] {
		if o, ok := t.trace(arg); ok {
			if e.Ellipsis.IsValid() {
				return o, true
			}
			return o.listed(), true
		}
	}
	return origin{}, false
}

// result is what a function of the package returns first.
func (t *tracer) result(e *ast.CallExpr) (origin, bool) {
	c := t.home.res.callOf(e)
	if c == nil || c.Callee == nil {
		return origin{}, false // a conversion, or a function value
	}
	sum := t.home.function(c.Callee)
	if sum == nil || sum.result == nil {
		return origin{}, false // of another package, or nothing is known
	}
	return t.instantiate(*sum.result, c)
}

// instantiate is an origin of a callee as its caller sees it.
func (t *tracer) instantiate(o origin, c *Call) (origin, bool) {
	if o.root.Kind == Global {
		return o, true
	}
	env := t.frame().envOf(c)
	arg := env.arg(o.root.Index)
	if arg == nil {
		return origin{}, false // a variadic tail
	}
	at, ok := t.trace(arg)
	if !ok {
		return origin{}, false // something else is given
	}
	if o.root.Index == receiverIndex {
		if at, ok = t.embedded(at, env); !ok {
			return origin{}, false // a method of something unknown
		}
	}
	if o.root.Path != "" {
		at, ok = at.below(o.root)
		if !ok {
			return origin{}, false // a list has no fields
		}
	}
	return at.follow(o.steps, o.lists, env)
}

// embedded goes on to the embedded field whose method is called.
func (t *tracer) embedded(o origin, env callEnv) (origin, bool) {
	sel := env.selector()
	if sel == nil {
		return o, true
	}
	s := t.info().Selections[sel]
	if index := s.Index(); len(index) > 1 {
		return o.field(s.Recv(), index[:len(index)-1])
	}
	return o, true
}

func calleeIdent(fun ast.Expr) *ast.Ident {
	if id := calledIdent(fun); id != nil {
		return id
	}
	return &ast.Ident{}
}
