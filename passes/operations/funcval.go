package operations

import (
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/types/typeutil"

	"github.com/signalvet/signalvet/passes/vocabulary"
)

// A FuncVal is a function value as far as it is known: one of its fields Fn, Lit, Param, Maker and Of says what it is.
type FuncVal struct {
	Fn    *types.Func       // a declared function, a method, or a method of an interface
	Lit   *Outline          // a literal
	Param int               // a parameter of the enclosing declared function, noParam when it is none
	Maker *types.Func       // a declared function whose result this is
	Of    *FuncVal          // the maker, when it is a literal or is made itself
	Call  *ast.CallExpr     // the call that makes it
	Args  []FuncArg         // the function arguments that Maker was given
	In    *Outline          // where it is seen
	Via   *ast.SelectorExpr // the method value, when it is one
}

// A FuncArg is a function given as an argument.
type FuncArg struct {
	Index  int
	Values []FuncVal
}

// Name is how messages speak of v.
func (v FuncVal) Name() string {
	switch {
	case v.Fn != nil:
		return v.Fn.Name()
	case v.Maker != nil:
		return v.Maker.Name()
	case v.Of != nil:
		return v.Of.Name()
	}
	return "function literal"
}

// Funcs tells which functions e may stand for, seen in out. Nothing is returned for what is not known.
func (res *Result) Funcs(out *Outline, e ast.Expr) []FuncVal {
	return frame{res: res, out: out}.funcs(e)
}

func (f frame) funcs(e ast.Expr) []FuncVal {
	if e == nil || f.tooDeep() {
		return nil
	}
	f = f.deeper()
	switch e := ast.Unparen(e).(type) {
	case *ast.FuncLit:
		if out := f.res.lits[e]; out != nil {
			return []FuncVal{{Lit: out, Param: noParam, In: f.out}}
		}
	case *ast.Ident:
		return f.named(e)
	case *ast.SelectorExpr:
		return f.selectedFunc(e)
	case *ast.IndexExpr:
		if elt := f.keyed(e); elt != nil {
			return f.funcs(elt)
		}
		return f.instantiated(e.X)
	case *ast.IndexListExpr:
		return f.instantiated(e.X)
	case *ast.UnaryExpr:
		if e.Op == token.AND {
			return f.funcs(e.X)
		}
	case *ast.CallExpr:
		return f.made(e)
	}
	return nil
}

// instantiated is a generic function with its type arguments.
func (f frame) instantiated(e ast.Expr) []FuncVal {
	if _, isSignature := f.res.info.TypeOf(e).(*types.Signature); !isSignature {
		return nil // an element of a slice or map
	}
	return f.funcs(e)
}

func (f frame) named(id *ast.Ident) []FuncVal {
	switch obj := f.res.info.ObjectOf(id).(type) {
	case *types.Func:
		return []FuncVal{{Fn: obj.Origin(), Param: noParam, In: f.out}}
	case *types.Var:
		return f.funcVar(obj)
	}
	return nil
}

// funcVar is a variable that holds a function.
func (f frame) funcVar(v *types.Var) []FuncVal {
	if e := f.bind[v]; e != nil {
		return f.funcs(e) // the element of the literal that is looped over
	}
	if i, ok := f.out.params[v]; ok {
		if f.res.written(v) > 0 {
			return nil // the parameter is wrapped, or replaced
		}
		return []FuncVal{{Param: i, In: f.out}}
	}
	if v.Pkg() != f.res.pkg || v.Exported() && packageLevel(v) {
		return nil // any importer may have set it
	}
	if list := f.res.listOf(v); list != nil {
		return f.funcs(list) // any function of a list
	}
	rhs, result := f.res.once(v)
	if rhs == nil || result != 0 {
		return nil // assigned more than once, or never
	}
	if packageLevel(v) {
		return frame{res: f.res, out: f.res.initial, depth: f.depth}.funcs(rhs)
	}
	return f.funcs(rhs)
}

// listOf is the list of functions that a loop gives to v one by one, when it is a local variable or a parameter.
func (res *Result) listOf(v *types.Var) ast.Expr {
	res.definitions()
	loop := res.loops[v]
	if loop == nil || res.variable(loop.Value) != v {
		return nil // no loop, or its key
	}
	list := res.variable(loop.X)
	if list == nil || packageLevel(list) {
		return nil // something else
	}
	if list.Kind() == types.RecvVar {
		return nil // a collection that others fill, as a dispatcher is
	}
	return loop.X
}

func (f frame) selectedFunc(e *ast.SelectorExpr) []FuncVal {
	sel := f.res.info.Selections[e]
	if sel == nil || sel.Kind() != types.FieldVal {
		vals := f.named(e.Sel) // pkg.Func, a method value or a method expression
		if sel != nil && sel.Kind() == types.MethodVal && len(vals) == 1 {
			vals[0].Via = e
		}
		return vals
	}
	if field := f.fieldExpr(e); field != nil {
		return f.funcs(field)
	}
	return f.fieldFunc(e)
}

// fieldFunc is the function that a field of the package's own is given, when one place gives it one.
func (f frame) fieldFunc(e *ast.SelectorExpr) []FuncVal {
	if field := f.res.info.Selections[e].Obj(); field.Exported() || field.Pkg() != f.res.pkg || !isFunc(field.Type()) {
		return nil // others may give it any function
	}
	site := f.res.made(e)
	if site == nil {
		return nil // one function or another
	}
	return frame{res: f.res, out: f.res.initial, depth: f.depth}.funcs(site)
}

// decorated is the receiver that a call makes another receiver of, by the words for its callee; nil when it does not.
func (f frame) decorated(e ast.Expr) ast.Expr {
	call, isCall := ast.Unparen(e).(*ast.CallExpr)
	if !isCall {
		return nil // a variable, or made in some other way
	}
	fn, ok := typeutil.Callee(f.res.info, call).(*types.Func)
	if !ok {
		return nil // a function that a variable holds
	}
	w := f.res.word(fn.Origin())
	if w == nil || w.Role != vocabulary.Decorate || w.Receiver.Kind != vocabulary.Arg || w.Receiver.Index >= len(call.Args) {
		return nil // another function
	}
	return call.Args[w.Receiver.Index]
}

// made is a conversion, or the function that a call returns.
func (f frame) made(e *ast.CallExpr) []FuncVal {
	if f.res.info.Types[e.Fun].IsType() && len(e.Args) == 1 {
		return f.funcs(e.Args[0])
	}
	if inner := f.decorated(e); inner != nil {
		return f.funcs(inner)
	}
	v := FuncVal{Param: noParam, In: f.out, Call: e}
	if fn, ok := typeutil.Callee(f.res.info, e).(*types.Func); ok {
		v.Maker = fn.Origin()
	} else {
		makers := f.funcs(e.Fun)
		if len(makers) != 1 {
			return nil // nothing is known of the maker
		}
		v.Maker, v.Of = makers[0].Fn, &makers[0]
		if v.Maker != nil {
			v.Of = nil // a function that a variable holds
		}
	}
	for i, arg := range e.Args {
		if vals := f.funcs(arg); len(vals) > 0 {
			v.Args = append(v.Args, FuncArg{Index: i, Values: vals})
		}
	}
	if !v.Made() || v.Of != nil && v.Of.Lit == nil && !v.Of.Made() {
		return nil // made by a parameter
	}
	return []FuncVal{v}
}
