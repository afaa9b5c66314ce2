package operations

import (
	"go/ast"
	"go/types"
	"slices"
)

// returnStmts are the return statements of o, those of its literals excluded.
func (o *Outline) returnStmts() []*ast.ReturnStmt {
	body := o.body()
	if body == nil {
		return nil
	}
	var out []*ast.ReturnStmt
	ast.Inspect(body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit:
			return false // its returns are its own
		case *ast.ReturnStmt:
			out = append(out, n)
		}
		return true
	})
	return out
}

func (o *Outline) body() *ast.BlockStmt {
	switch {
	case o.Lit != nil:
		return o.Lit.Body
	case o.Decl != nil:
		return o.Decl.Body
	}
	return nil
}

// ReturnedFuncs are the functions that o may return as its first result.
func (res *Result) ReturnedFuncs(o *Outline) []FuncVal {
	if o.sig == nil || o.sig.Results().Len() == 0 || !mayBeFunc(o.sig.Results().At(0).Type()) {
		return nil // it returns no function
	}
	var out []FuncVal
	for _, ret := range o.returnStmts() {
		if len(ret.Results) > 0 {
			out = append(out, res.Funcs(o, ret.Results[0])...)
		}
	}
	return out
}

// mayBeFunc reports whether t is a function, or an interface behind which one with methods can be.
func mayBeFunc(t types.Type) bool {
	iface, ok := under(t).(*types.Interface)
	return isFunc(t) || ok && iface.NumMethods() > 0 && !isError(t)
}

func isFunc(t types.Type) bool {
	_, ok := under(t).(*types.Signature)
	return ok
}

// returned is what each result of o stands for, nil when nothing is known of any.
func (res *Result) returned(o *Outline) []Value {
	if o.sig == nil || o.sig.Results().Len() == 0 {
		return nil
	}
	stmts := o.returnStmts()
	out := make([]Value, o.sig.Results().Len())
	known := false
	for i := range out {
		out[i] = res.commonValue(o, stmts, i)
		known = known || out[i] != Value{}
	}
	if !known {
		return nil
	}
	return out
}

// commonValue is the value that result i has at every return; returns of nil or an error's zero value do not count.
func (res *Result) commonValue(o *Outline, stmts []*ast.ReturnStmt, i int) Value {
	f := frame{res: res, out: o}
	var common Value
	for _, ret := range stmts {
		if len(ret.Results) != o.sig.Results().Len() {
			return Value{} // named results, or the results of another call
		}
		e := ret.Results[i]
		if tv := res.info.Types[e]; tv.IsNil() {
			continue // the failing return
		}
		got := f.returnedValue(e, o.sig.Results().At(i).Type())
		if got == (Value{}) || common != (Value{}) && got != common {
			return Value{} // unknown, or one thing or another
		}
		common = got
	}
	return common
}

// returnedValue keeps what means something outside the function.
func (f frame) returnedValue(e ast.Expr, t types.Type) Value {
	if basic, ok := under(t).(*types.Basic); ok {
		if basic.Info()&types.IsString == 0 {
			return Value{} // only texts are compared
		}
		text := f.text(e)
		if !text.outlives() {
			return Value{} // made of locals
		}
		return Value{Text: text}
	}
	switch under(deref(t)).(type) {
	case *types.Struct, *types.Interface, *types.Map:
	default:
		return Value{} // neither a signal nor an owner of one
	}
	v := f.value(e)
	if v.Ref.Kind == Local || v.Ref.Kind == Param && v.Ref.Index >= literalStride {
		v.Ref = Ref{} // a new object at each call
	}
	if !v.Sender.outlives() {
		v.Sender = unknownText
	}
	return v
}

// outlives reports whether t means something outside the function.
func (t Text) outlives() bool {
	ok := true
	t.parts(func(string) {}, func(r Ref) {
		ok = ok && (r.Kind == Param && r.Index < literalStride || r.Kind == Global || r.Kind == TypeParam)
	})
	return ok
}

// errorReturn reports whether s returns an error that is not nil: a path that fails early.
func (res *Result) errorReturn(o *Outline, s *ast.ReturnStmt) bool {
	if len(s.Results) == 0 {
		return false // nothing, or named results, which may be nil
	}
	last := ast.Unparen(s.Results[len(s.Results)-1])
	tv := res.info.Types[last]
	if tv.IsNil() || !isError(tv.Type) {
		return false // success, or no error at all
	}
	call, isCall := last.(*ast.CallExpr)
	if !isCall {
		return !res.outcome(o, s, last) // a variable, or a literal of an error type
	}
	return res.makesError(call)
}

// outcome reports whether s ends o with what a call has returned just before, which may be no error: _, err := f(); return err.
func (res *Result) outcome(o *Outline, s *ast.ReturnStmt, e ast.Expr) bool {
	list := o.body().List
	v := res.variable(e)
	if v == nil || packageLevel(v) || len(list) == 0 || list[len(list)-1] != ast.Stmt(s) {
		return false // an error that has a name, or a return on one path
	}
	for _, stmt := range slices.Backward(list[:len(list)-1]) {
		switch stmt := stmt.(type) {
		case *ast.AssignStmt:
			if slices.ContainsFunc(stmt.Lhs, func(lhs ast.Expr) bool { return res.variable(lhs) == v }) {
				call, isCall := ast.Unparen(stmt.Rhs[len(stmt.Rhs)-1]).(*ast.CallExpr)
				return isCall && !res.makesError(call)
			}
		case *ast.ExprStmt, *ast.DeferStmt, *ast.GoStmt:
		default:
			return false // it may decide which error it is
		}
	}
	return false
}

// makesError reports whether call builds an error rather than doing something that can fail.
func (res *Result) makesError(call *ast.CallExpr) bool {
	if res.info.Types[call.Fun].IsType() {
		return true // a conversion to an error type
	}
	var fn *types.Func
	if sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr); ok {
		fn, _ = res.info.Uses[sel.Sel].(*types.Func)
	}
	if fn != nil && res.word(fn.Origin()) != nil {
		return false // an operation, whose event may be an error
	}
	for _, arg := range call.Args {
		if isError(res.info.TypeOf(arg)) {
			return true // wraps an error that there already is
		}
	}
	return fn != nil && (fn.FullName() == "errors.New" || fn.FullName() == "fmt.Errorf")
}

var errorType = types.Universe.Lookup("error").Type().Underlying().(*types.Interface)

func isError(t types.Type) bool {
	return t != nil && types.Implements(t, errorType)
}
