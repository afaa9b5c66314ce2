package operations

import (
	"go/ast"
	"go/types"

	"golang.org/x/tools/go/types/typeutil"

	"github.com/signalvet/signalvet/passes/vocabulary"
)

// options applies the options that a connect is given to t. What cannot be told makes the delivery unknown.
func (in *instance) options(t *Template) {
	if t.Options == noParam {
		return // takes none, or its wrapper fixed them
	}
	args := in.call.Expr.Args
	first := t.Options
	t.Options = noParam
	for i := first; i < len(args); i++ {
		if in.call.Expr.Ellipsis.IsValid() && i == len(args)-1 {
			in.spread(t, args[i])
			return
		}
		in.option(t, args[i])
	}
}

// spread applies a slice of options: a parameter that the caller fills, or one that nothing is known of.
func (in *instance) spread(t *Template, e ast.Expr) {
	if ref := in.value(e).Ref; ref.IsParam() {
		t.Options = ref.Index
		return
	}
	if i, ok := in.extended(t, e); ok {
		t.Options = i
		return
	}
	if call, ok := ast.Unparen(e).(*ast.CallExpr); ok && isAppend(call) {
		for _, extra := range call.Args[1:] {
			in.option(t, extra)
		}
		in.spread(t, call.Args[0])
		return
	}
	if lit := compositeOf(e); lit != nil {
		for _, elt := range lit.Elts {
			in.option(t, elt)
		}
		return
	}
	t.Delivery = ""
}

// extended follows a parameter that the function only appends options to: opts = append(opts, more).
func (in *instance) extended(t *Template, e ast.Expr) (int, bool) {
	v := in.res.variable(e)
	if v == nil {
		return 0, false // not a variable
	}
	i, isParam := in.out.params[v]
	rhs, _ := in.res.once(v)
	call, ok := rhs.(*ast.CallExpr)
	if !isParam || !ok || !isAppend(call) || in.res.variable(call.Args[0]) != v || call.Ellipsis.IsValid() {
		return 0, false // something else happens to it
	}
	for _, extra := range call.Args[1:] {
		in.option(t, extra)
	}
	return i, true
}

func isAppend(call *ast.CallExpr) bool {
	id, ok := ast.Unparen(call.Fun).(*ast.Ident)
	return ok && id.Name == "append" && len(call.Args) > 0
}

func (in *instance) option(t *Template, e ast.Expr) {
	if in.res.info.Types[e].IsNil() {
		return // no option
	}
	w := in.optionWord(e)
	if w == nil {
		t.Delivery = "" // an option that is not known may change everything
		return
	}
	if w.Delivery != "" && w.Delivery != vocabulary.Inline {
		t.Delivery = w.Delivery
	}
	t.Once = t.Once || w.Once
	t.Keep = t.Keep || w.KeepFirst
}

// optionWord finds the word of the option that e makes, through variables assigned once and functions that return it.
func (f frame) optionWord(e ast.Expr) *vocabulary.Word {
	if f.depth > maxDepth {
		return nil
	}
	f = f.deeper()
	switch e := ast.Unparen(e).(type) {
	case *ast.Ident:
		v, ok := f.res.info.ObjectOf(e).(*types.Var)
		if !ok {
			return nil
		}
		rhs, result := f.res.once(v)
		if rhs == nil || result != 0 {
			return nil // a parameter, or one option or another
		}
		return f.optionWord(rhs)
	case *ast.CallExpr:
		fn, ok := typeutil.Callee(f.res.info, e).(*types.Func)
		if !ok {
			return nil
		}
		if w := f.res.word(fn.Origin()); w != nil {
			return w
		}
		return f.returnedOption(fn.Origin())
	}
	return nil
}

// returnedOption is the option that a function of the package always returns.
func (f frame) returnedOption(fn *types.Func) *vocabulary.Word {
	o := f.res.byFunc[fn]
	if o == nil {
		return nil // another package's
	}
	stmts := o.returnStmts()
	if len(stmts) != 1 || len(stmts[0].Results) != 1 {
		return nil // one option or another
	}
	return frame{res: f.res, out: o, depth: f.depth}.optionWord(stmts[0].Results[0])
}
