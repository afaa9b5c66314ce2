package operations

import (
	"go/ast"
	"go/types"

	"github.com/signalvet/signalvet/passes/vocabulary"
)

// callers finds the functions whose name says that they send and which range over a collection, calling each element.
func (res *Result) callers() []*caller {
	var out []*caller
	for _, o := range res.Outlines {
		if o.Decl == nil || o.Decl.Body == nil || !sends(o.Func.Name()) {
			continue // not a function that sends
		}
		out = append(out, res.callersIn(o)...)
	}
	return out
}

func (res *Result) callersIn(o *Outline) []*caller {
	var out []*caller
	ast.Inspect(o.Decl.Body, func(n ast.Node) bool {
		if loop, ok := n.(*ast.RangeStmt); ok {
			if c := res.callingLoop(o, loop); c != nil {
				out = append(out, c)
			}
		}
		return true
	})
	return out
}

// callingLoop judges one loop.
func (res *Result) callingLoop(o *Outline, loop *ast.RangeStmt) *caller {
	t := res.info.TypeOf(loop.X)
	if t == nil {
		return nil // does not type-check
	}
	var element ast.Expr
	switch under(t).(type) {
	case *types.Slice, *types.Array:
		element = loop.Value
	case *types.Map:
		if element = loop.Value; element == nil || isBlank(element) {
			element = loop.Key // a set
		}
	default:
		return nil // no collection
	}
	v := res.variable(element)
	if v == nil {
		return nil // the elements are not used
	}
	at, ok := res.collectionOf(o, loop.X, 0)
	if !ok {
		return nil // not a field of the receiver, nor a package-level variable
	}
	c := &caller{out: o, at: at}
	if !res.callsElement(c, loop.Body, v) {
		return nil // the elements are not called
	}
	return c
}

func isBlank(e ast.Expr) bool {
	id, ok := e.(*ast.Ident)
	return ok && id.Name == "_"
}

// callsElement looks for calls of v, of a function it holds, or of its methods, and for sends to it.
func (res *Result) callsElement(c *caller, body *ast.BlockStmt, v *types.Var) bool {
	s := &elementScan{res: res, v: v, methods: make(map[string]bool)}
	s.walk(body, false)
	if !s.found {
		return false
	}
	c.methods = sortedStrings(s.methods)
	c.delivery = vocabulary.Inline
	if s.async {
		c.delivery = vocabulary.Async
		if res.joins(c.out) {
			c.delivery = vocabulary.Joined
		}
	}
	return true
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

type elementScan struct {
	res     *Result
	v       *types.Var
	methods map[string]bool
	found   bool
	async   bool
}

func (s *elementScan) walk(n ast.Node, async bool) {
	ast.Inspect(n, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.GoStmt:
			s.walk(n.Call, true)
			return false
		case *ast.FuncLit:
			s.walk(n.Body, true) // handed to a pool, or started by go
			return false
		case *ast.CallExpr:
			s.call(n, async)
		case *ast.SendStmt:
			s.hit(s.leadsTo(n.Chan), async)
		}
		return true
	})
}

func (s *elementScan) hit(found, async bool) {
	if found {
		s.found, s.async = true, s.async || async
	}
}

func (s *elementScan) call(e *ast.CallExpr, async bool) {
	if lit, ok := ast.Unparen(e.Fun).(*ast.FuncLit); ok {
		for i, arg := range e.Args { // go func(h Handler) { h(e) }(h)
			if s.leadsTo(arg) {
				if p := s.res.nthParam(lit, i); p != nil {
					inner := &elementScan{res: s.res, v: p, methods: s.methods}
					inner.walk(lit.Body, async)
					s.hit(inner.found, async || inner.async)
				}
			}
		}
		return
	}
	if s.leadsTo(e.Fun) && isFunc(s.res.info.TypeOf(e.Fun)) {
		if _, isMethod := s.method(e.Fun); !isMethod {
			s.hit(true, async)
			return
		}
	}
	if name, ok := s.method(e.Fun); ok {
		s.methods[name] = true
		s.hit(true, async)
	}
}

// method reports whether fun is a method of an interface that the element is or holds.
func (s *elementScan) method(fun ast.Expr) (string, bool) {
	sel, ok := ast.Unparen(fun).(*ast.SelectorExpr)
	if !ok || !s.leadsTo(sel.X) {
		return "", false // something else is called
	}
	selection := s.res.info.Selections[sel]
	if selection == nil || selection.Kind() != types.MethodVal || !types.IsInterface(selection.Recv()) {
		return "", false // a function in a field, or a concrete method
	}
	return sel.Sel.Name, true
}

// leadsTo reports whether e is the element or a field of it.
func (s *elementScan) leadsTo(e ast.Expr) bool {
	for {
		switch x := ast.Unparen(e).(type) {
		case *ast.Ident:
			v, _ := s.res.info.ObjectOf(x).(*types.Var)
			return v != nil && (v == s.v || s.isCopy(v))
		case *ast.SelectorExpr:
			e = x.X
		case *ast.TypeAssertExpr:
			e = x.X
		default:
			return false
		}
	}
}

// isCopy reports whether v is a variable that is given the element: h := h, or fn := sub.fn.
func (s *elementScan) isCopy(v *types.Var) bool {
	rhs, _ := s.res.once(v)
	if rhs == nil {
		return false // a parameter, or written more than once
	}
	switch rhs := ast.Unparen(rhs).(type) {
	case *ast.Ident:
		return s.res.variable(rhs) == s.v
	case *ast.SelectorExpr:
		return s.res.variable(rhs.X) == s.v
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

// collectionOf follows e to the collection it is, or is a copy of.
func (res *Result) collectionOf(o *Outline, e ast.Expr, depth int) (collection, bool) {
	if e == nil || depth > maxDepth {
		return collection{}, false
	}
	switch e := ast.Unparen(e).(type) {
	case *ast.IndexExpr:
		at, ok := res.collectionOf(o, e.X, depth+1)
		at.keys = append(at.keys[:len(at.keys):len(at.keys)], e.Index)
		return at, ok
	case *ast.SliceExpr:
		return res.collectionOf(o, e.X, depth+1)
	case *ast.CallExpr:
		return res.copied(o, e, depth)
	case *ast.SelectorExpr:
		ref := frame{res: res, out: o}.value(e).Ref
		own := ref.Kind == Param && ref.Index == receiverIndex && ref.Path != ""
		return collection{ref: ref}, own && ref.Coarse != "" || ref.Kind == Global && res.holds(ref)
	case *ast.Ident:
		return res.variableCollection(o, e, depth)
	}
	return collection{}, false
}

// holds reports whether a package-level variable belongs to this package.
func (res *Result) holds(ref Ref) bool {
	return owner(Ref{Base: ref.Base}) == res.pkg.Path()+"."
}

func (res *Result) variableCollection(o *Outline, id *ast.Ident, depth int) (collection, bool) {
	v := res.variable(id)
	if v == nil {
		return collection{}, false // no variable
	}
	if packageLevel(v) {
		ref := Ref{Kind: Global, Base: v.Pkg().Path() + "." + v.Name()}
		return collection{ref: ref}, v.Pkg() == res.pkg
	}
	if loop := res.rangeOf(o, v); loop != nil {
		at, ok := res.collectionOf(o, loop.X, depth+1)
		at.keys = append(at.keys[:len(at.keys):len(at.keys)], nil) // any key
		return at, ok
	}
	if res.tracing[v] || !holdsReceivers(v.Type()) {
		return collection{}, false // in terms of itself, or nothing that can be called
	}
	res.tracing[v] = true
	defer delete(res.tracing, v)
	if d := res.definitions()[v]; d != nil {
		for _, rhs := range d.all {
			if at, ok := res.collectionOf(o, rhs, depth+1); ok {
				return at, true // the others make it when it is missing
			}
		}
	}
	return res.filledFrom(o, v, depth)
}

// holdsReceivers reports whether a slice, map or element of t can be, or hold, a receiver.
func holdsReceivers(t types.Type) bool {
	for range maxDepth {
		switch u := under(t).(type) {
		case *types.Slice:
			t = u.Elem()
		case *types.Array:
			t = u.Elem()
		case *types.Map:
			if elementKind(u.Key()) != elemNone {
				return true
			}
			t = u.Elem()
		case *types.Basic:
			return false
		default:
			return true
		}
	}
	return false
}

// copied follows the usual ways to copy a collection.
func (res *Result) copied(o *Outline, e *ast.CallExpr, depth int) (collection, bool) {
	if isAppend(e) && len(e.Args) == 2 && e.Ellipsis.IsValid() {
		return res.collectionOf(o, e.Args[1], depth+1) // append([]T(nil), list...)
	}
	if len(e.Args) != 1 {
		return collection{}, false
	}
	if res.info.Types[e.Fun].IsType() {
		return res.collectionOf(o, e.Args[0], depth+1)
	}
	if fn, ok := res.info.Uses[calleeIdent(e.Fun)].(*types.Func); ok {
		switch fn.Origin().FullName() {
		case "slices.Clone", "maps.Clone", "maps.Values", "maps.Keys", "slices.Collect", "slices.Sorted", "slices.Backward", "slices.Values":
			return res.collectionOf(o, e.Args[0], depth+1)
		}
	}
	return collection{}, false
}

func calleeIdent(fun ast.Expr) *ast.Ident {
	if id := calledIdent(fun); id != nil {
		return id
	}
	return &ast.Ident{}
}

// rangeOf is the loop whose value or key variable v is.
func (res *Result) rangeOf(o *Outline, v *types.Var) *ast.RangeStmt {
	var found *ast.RangeStmt
	ast.Inspect(o.Decl.Body, func(n ast.Node) bool {
		if loop, ok := n.(*ast.RangeStmt); ok && v.Pos() >= loop.Pos() && v.Pos() < loop.Body.Pos() {
			if res.variable(loop.Value) == v {
				found = loop
			}
		}
		return found == nil
	})
	return found
}

// filledFrom follows a local variable that is filled by copy, or by appending the elements one by one.
func (res *Result) filledFrom(o *Outline, v *types.Var, depth int) (at collection, ok bool) {
	ast.Inspect(o.Decl.Body, func(n ast.Node) bool {
		call, isCall := n.(*ast.CallExpr)
		if ok || !isCall || len(call.Args) < 2 || res.variable(call.Args[0]) != v {
			return !ok
		}
		id, isIdent := ast.Unparen(call.Fun).(*ast.Ident)
		switch {
		case isIdent && id.Name == "copy":
			at, ok = res.collectionOf(o, call.Args[1], depth+1)
		case isIdent && id.Name == "append" && call.Ellipsis.IsValid():
			at, ok = res.collectionOf(o, call.Args[1], depth+1)
		case isIdent && id.Name == "append":
			at, ok = res.collectionOf(o, call.Args[1], depth+1)
			if ok && len(at.keys) > 0 && at.keys[len(at.keys)-1] == nil {
				at.keys = at.keys[:len(at.keys)-1] // the elements of the collection, one by one
			}
		}
		return !ok
	})
	return at, ok
}
