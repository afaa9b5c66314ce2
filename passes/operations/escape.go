package operations

import (
	"go/ast"
	"go/types"
	"slices"
	"strings"
)

// ID names the signal of t by its variable, or by its field's type when only that is known; "" when nothing is known.
func (t *Template) ID() string { return t.Signal.id() }

func (r Ref) id() string {
	switch {
	case r.Kind == Global:
		return r.Base + r.Path
	case r.Kind == Local && r.Path == "":
		return r.Base
	case r.Coarse != "":
		return r.Coarse
	case r.Kind == Local:
		return r.Base + r.Path
	}
	return ""
}

// Use says how a package uses one of its functions.
type Use struct {
	Called bool
	Value  bool // as a value, so that anybody may call it
}

// Uses tells how the package uses its declared functions.
func (res *Result) Uses() map[*Outline]Use {
	called := make(map[*ast.Ident]bool)
	res.Walk(func(o *Outline) {
		for _, c := range o.Calls {
			if id := calledIdent(c.Expr.Fun); id != nil {
				called[id] = true
			}
		}
	})
	out := make(map[*Outline]Use)
	for id, obj := range res.info.Uses {
		fn, ok := obj.(*types.Func)
		if !ok {
			continue // not a function
		}
		if o := res.byFunc[fn.Origin()]; o != nil {
			use := out[o]
			use.Called = use.Called || called[id]
			use.Value = use.Value || !called[id]
			out[o] = use
		}
	}
	return out
}

func calledIdent(fun ast.Expr) *ast.Ident {
	switch fun := ast.Unparen(fun).(type) {
	case *ast.Ident:
		return fun
	case *ast.SelectorExpr:
		return fun.Sel
	case *ast.IndexExpr:
		return calledIdent(fun.X)
	case *ast.IndexListExpr:
		return calledIdent(fun.X)
	}
	return nil
}

// Escapes are the signals, by ID, that the package hands to code which is not followed: stored in a field, a map or a
// slice, sent on a channel, given to an unknown function. Others may connect to them. The value is false for those that
// are only returned to importers, whose connects are followed.
func (res *Result) Escapes() map[string]bool {
	s := &escapeScan{res: res, out: make(map[string]bool), types: make(map[string]bool)}
	for _, f := range res.files {
		s.file(f)
	}
	return s.out
}

type escapeScan struct {
	res   *Result
	out   map[string]bool
	types map[string]bool // whether a type, by "path.Name", is a signal
	stack []ast.Node
}

func (s *escapeScan) file(f *ast.File) {
	ast.Inspect(f, func(n ast.Node) bool {
		if n == nil {
			s.stack = s.stack[:len(s.stack)-1]
			return true
		}
		if e, ok := n.(ast.Expr); ok && s.mention(e) {
			s.judge(e)
		}
		s.stack = append(s.stack, n)
		return true
	})
}

// mention reports whether e denotes a signal by a variable or field.
func (s *escapeScan) mention(e ast.Expr) bool {
	switch e := e.(type) {
	case *ast.Ident:
		if sel, ok := s.parent(0).(*ast.SelectorExpr); ok && sel.Sel == e {
			return false // judged as a whole
		}
		if _, isVar := s.res.info.Uses[e].(*types.Var); !isVar {
			return false // a declaration, or no variable
		}
	case *ast.SelectorExpr:
		if _, isVar := s.res.info.Uses[e.Sel].(*types.Var); !isVar {
			return false // a method
		}
	default:
		return false
	}
	return s.isSignal(s.res.info.TypeOf(e))
}

// isSignal reports whether t is a type with operations, its own or those of what it embeds.
func (s *escapeScan) isSignal(t types.Type) bool {
	name := typeName(t)
	if name == "" {
		return false
	}
	known, ok := s.types[name]
	if !ok {
		i := strings.LastIndexByte(name, '.')
		s.types[name] = false // while it is looked into
		known = s.res.vocab.HasSignals(name[:i], name[i+1:]) || s.res.vocab.Knows(name[:i]) && s.embedsSignal(under(deref(t)))
		s.types[name] = known
	}
	return known
}

// embedsSignal reports whether a dispatcher's type gets its operations from types that it embeds.
func (s *escapeScan) embedsSignal(t types.Type) bool {
	switch t := t.(type) {
	case *types.Interface:
		return slices.ContainsFunc(slices.Collect(t.EmbeddedTypes()), s.isSignal)
	case *types.Struct:
		for field := range t.Fields() {
			if field.Embedded() && s.isSignal(field.Type()) {
				return true
			}
		}
	}
	return false
}

// parent is the node around the current one, n steps further out, without parentheses and address operators.
func (s *escapeScan) parent(n int) ast.Node {
	for i := len(s.stack) - 1; i >= 0; i-- {
		switch s.stack[i].(type) {
		case *ast.ParenExpr, *ast.UnaryExpr, *ast.StarExpr:
			continue // the same signal
		}
		if n == 0 {
			return s.stack[i]
		}
		n--
	}
	return nil
}

// judge records the signal that e denotes when its use cannot be followed.
func (s *escapeScan) judge(e ast.Expr) {
	if s.inTable() {
		return // the loop over the literal is unrolled
	}
	switch p := s.parent(0).(type) {
	case *ast.SelectorExpr:
		return // its method is called, or its field is meant
	case *ast.AssignStmt:
		if s.assigned(p, e) {
			return
		}
	case *ast.ReturnStmt:
		if o := s.enclosing(); o.Func == nil || o.Func.Exported() {
			s.expose(e, false)
		}
		return
	case *ast.ValueSpec:
		if s.enclosing() == s.res.initial {
			s.expose(e, false)
		}
		return // followed as an alias
	case *ast.BinaryExpr:
		return // compared
	case *ast.CallExpr:
		if s.followed(p, e) {
			return
		}
	case *ast.CompositeLit:
		s.escapeElement(p, e)
	case *ast.KeyValueExpr:
		if p.Key == e {
			return // the name of a field
		}
		s.escape(p.Key)
	case *ast.RangeStmt:
		return // a key or value variable
	}
	s.escape(e)
}

// inTable reports whether the current node is an element of a literal that a loop ranges over.
func (s *escapeScan) inTable() bool {
	for i := len(s.stack) - 1; i >= 0; i-- {
		switch n := s.stack[i].(type) {
		case *ast.CompositeLit, *ast.KeyValueExpr, *ast.UnaryExpr, *ast.ParenExpr:
			continue // still inside the literal
		case *ast.RangeStmt:
			return i+1 < len(s.stack) && s.stack[i+1] == ast.Node(n.X)
		default:
			return false
		}
	}
	return false
}

// assigned reports whether an assignment leaves the signal followed: it is the target, or goes to a local variable.
func (s *escapeScan) assigned(a *ast.AssignStmt, e ast.Expr) bool {
	for i, l := range a.Lhs {
		if ast.Unparen(l) == e {
			if len(a.Rhs) == len(a.Lhs) && s.mentionsSignal(a.Rhs[i]) {
				s.escape(e) // an alias of another signal
			}
			return true
		}
		if i < len(a.Rhs) && ast.Unparen(a.Rhs[i]) == e {
			v := s.res.variable(l)
			return v != nil && !packageLevel(v) && s.res.written(v) == 1
		}
	}
	return false
}

func (s *escapeScan) mentionsSignal(e ast.Expr) bool {
	if u, ok := ast.Unparen(e).(*ast.UnaryExpr); ok {
		e = u.X
	}
	switch ast.Unparen(e).(type) {
	case *ast.Ident, *ast.SelectorExpr:
		return s.isSignal(s.res.info.TypeOf(e))
	}
	return false
}

// followed reports whether the call that e is given to is understood: an operation on it, or a function whose own operations are known.
func (s *escapeScan) followed(call *ast.CallExpr, e ast.Expr) bool {
	c := s.res.callOf(call)
	if c == nil || c.Callee == nil {
		return c != nil && c.Lit != nil
	}
	for i, arg := range call.Args {
		if stripped(arg) != e {
			continue // another argument
		}
		for _, t := range s.res.templates(c.Callee) {
			if t.Signal.Kind == Param && t.Signal.Index == i {
				return true
			}
		}
	}
	return false
}

func stripped(e ast.Expr) ast.Expr {
	for {
		switch x := e.(type) {
		case *ast.ParenExpr:
			e = x.X
		case *ast.UnaryExpr:
			e = x.X
		case *ast.StarExpr:
			e = x.X
		default:
			return e
		}
	}
}

func (s *escapeScan) escape(e ast.Expr) {
	if id, ok := e.(*ast.Ident); ok {
		if v, isVar := s.res.info.ObjectOf(id).(*types.Var); isVar && v.IsField() {
			s.escapeField(v)
			return
		}
	}
	f := frame{res: s.res, out: s.enclosing()}
	s.record(f.value(e).Ref, true)
}

// expose records a signal that importers are given, by a function that returns it or an alias.
func (s *escapeScan) expose(e ast.Expr, away bool) {
	s.record(frame{res: s.res, out: s.enclosing()}.value(e).Ref, away)
}

func (s *escapeScan) record(ref Ref, away bool) {
	for _, id := range []string{ref.id(), ref.Coarse} {
		if id != "" {
			s.out[id] = s.out[id] || away
		}
	}
}

// escapeField records the field that a composite literal sets, by the type of the literal.
func (s *escapeScan) escapeField(v *types.Var) {
	for i := len(s.stack) - 1; i >= 0; i-- {
		if lit, ok := s.stack[i].(*ast.CompositeLit); ok {
			if owner := typeName(s.res.info.TypeOf(lit)); owner != "" {
				s.out[owner+"."+v.Name()] = true
			}
			return
		}
	}
}

// escapeElement records the field of a struct literal without names that e is given to.
func (s *escapeScan) escapeElement(lit *ast.CompositeLit, e ast.Expr) {
	t := s.res.info.TypeOf(lit)
	st, ok := under(deref(t)).(*types.Struct)
	owner := typeName(t)
	if !ok || owner == "" {
		return // a list, or a type without a name
	}
	for i, elt := range lit.Elts {
		if stripped(elt) == e && i < st.NumFields() {
			s.out[owner+"."+st.Field(i).Name()] = true
		}
	}
}

// enclosing is the outline that the current node stands in.
func (s *escapeScan) enclosing() *Outline {
	for i := len(s.stack) - 1; i >= 0; i-- {
		switch n := s.stack[i].(type) {
		case *ast.FuncLit:
			if o := s.res.lits[n]; o != nil {
				return o
			}
		case *ast.FuncDecl:
			if fn, ok := s.res.info.Defs[n.Name].(*types.Func); ok && s.res.byFunc[fn] != nil {
				return s.res.byFunc[fn]
			}
		}
	}
	return s.res.initial
}

// callOf is the outlined call of an expression, nil for conversions and builtins.
func (res *Result) callOf(e *ast.CallExpr) *Call {
	if res.calls == nil {
		res.calls = make(map[*ast.CallExpr]*Call)
		res.Walk(func(o *Outline) {
			for _, c := range o.Calls {
				res.calls[c.Expr] = c
			}
		})
	}
	return res.calls[e]
}
