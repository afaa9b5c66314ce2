package operations

import (
	"go/ast"
	"go/types"
	"slices"
	"strings"
)

// observerRun is a method of an interface parameter that a receiver is, or calls when it runs.
type observerRun struct {
	param  int
	method string
}

// observersRun are the methods of the enclosing function's interface parameters that v is, or calls.
func (res *Result) observersRun(v FuncVal) []observerRun {
	switch {
	case v.Fn != nil && v.Via != nil:
		if ob, ok := res.observerCall(v.In, v.Fn, v.Via); ok {
			return []observerRun{ob}
		}
	case v.Lit != nil:
		return res.observersIn(v.Lit)
	}
	return nil
}

// observersIn are the methods of interface parameters that a literal calls.
func (res *Result) observersIn(lit *Outline) []observerRun {
	var out []observerRun
	for _, c := range lit.Calls {
		sel, ok := ast.Unparen(c.Expr.Fun).(*ast.SelectorExpr)
		if !ok || c.Callee == nil || c.Mode == Go {
			continue // no method, or not waited for
		}
		if ob, ok := res.observerCall(lit, c.Callee, sel); ok && ob.param < lit.first { // the event is no receiver
			out = append(out, ob)
		}
	}
	return out
}

// observerCall reports whether fn, selected in o, is a method of an interface parameter.
func (res *Result) observerCall(o *Outline, fn *types.Func, sel *ast.SelectorExpr) (observerRun, bool) {
	recv := fn.Type().(*types.Signature).Recv()
	if recv == nil || !types.IsInterface(recv.Type()) || o == nil {
		return observerRun{}, false // the method is known
	}
	if entry, ok := res.table(fn); ok && entry.Class != "" {
		return observerRun{}, false // it waits whatever the caller gives
	}
	if results := fn.Signature().Results(); results.Len() > 0 && !isError(results.At(0).Type()) {
		return observerRun{}, false // it is asked for something
	}
	ref := frame{res: res, out: o}.value(sel.X).Ref
	return observerRun{param: ref.Index, method: fn.Name()}, ref.IsParam()
}

// addMethod adds a method to those that are called on the receiver.
func (t *Template) addMethod(name string) {
	methods := strings.Split(t.Methods, ",")
	if t.Methods == "" {
		methods = nil
	}
	if !slices.Contains(methods, name) {
		methods = append(methods, name)
		slices.Sort(methods)
		t.Methods = strings.Join(methods, ",")
	}
}
