package operations

import (
	"go/ast"
	"go/types"
)

// callEnv binds the parameters of a callee to the arguments of a call.
type callEnv struct {
	f    frame
	fn   *types.Func // nil when a literal is called
	lit  *Outline
	e    *ast.CallExpr
	made *FuncVal          // the made function that is called
	via  *ast.SelectorExpr // the method value that is called, nil when the call names the method itself
	each Text              // the element that is meant of a list which is given, "" when none is
}

func (f frame) env(fn *types.Func, e *ast.CallExpr) callEnv {
	return callEnv{f: f, fn: fn, e: e}
}

// envOf binds the parameters of what c calls.
func (f frame) envOf(c *Call) callEnv {
	if c.Callee == nil {
		return callEnv{f: f, lit: c.Lit, made: c.Value, e: c.Expr}
	}
	return callEnv{f: f, fn: c.Callee, e: c.Expr, via: c.Via}
}

func (env callEnv) value(r Ref) (Value, bool) {
	switch {
	case r.Kind == Returned:
		return env.f.res.assigned(env.f, env.e, r.Index), true
	case r.Kind == TypeParam && env.fn != nil:
		return Value{Text: env.typeArg(r.Index)}, true
	case r.Kind != Param || !env.binds(r.Index):
		return Value{}, false // not a parameter of the callee
	}
	if t, asked := env.aspect(r); asked {
		return Value{Text: t}, true
	}
	arg := env.arg(r.Index)
	if arg == nil {
		return Value{Text: unknownText}, true // a method expression, or an omitted variadic argument
	}
	if r.Index == receiverIndex {
		return env.receiver(r.Path != ""), true
	}
	v := env.f.value(arg)
	v.Text = env.f.key(arg)
	return v, true
}

// binds reports whether parameter i is one of the callee's, and not of a function around a literal.
func (env callEnv) binds(i int) bool {
	if env.fn != nil || env.made != nil {
		return true
	}
	return env.lit != nil && i >= env.lit.first && i < env.lit.first+literalStride
}

const receiverIndex = -1

// selector is the method selection of the call, nil when a function is called.
func (env callEnv) selector() *ast.SelectorExpr {
	sel := env.via
	if env.made != nil {
		sel, _ = ast.Unparen(env.made.chain()[0].Call.Fun).(*ast.SelectorExpr) // the receiver of the maker
	} else if sel == nil {
		sel, _ = ast.Unparen(env.e.Fun).(*ast.SelectorExpr)
	}
	if sel == nil || sel != env.via && env.f.res.info.Selections[sel] == nil {
		return nil // a function of this package or another
	}
	return sel
}

// receiver is the value before the dot, with the embedded fields that lead to the method. For one of its fields they
// count always, for the whole object only when they are of another package.
func (env callEnv) receiver(field bool) Value {
	sel := env.selector()
	v := env.f.value(sel.X)
	v.Text = env.f.key(sel.X)
	recv := env.f.res.info.TypeOf(sel.X)
	method, path, _ := types.LookupFieldOrMethod(recv, true, env.f.res.pkg, sel.Sel.Name)
	if len(path) > 1 && (field || !ownEmbedding(recv, method)) {
		v.Ref = walkFields(v.Ref, recv, path[:len(path)-1])
		v.Text = hole(v.Ref)
	}
	return v
}

// ownEmbedding reports whether a method is promoted within its own package: how a dispatcher is made is no part of its
// identity.
func ownEmbedding(recv types.Type, method types.Object) bool {
	n, ok := types.Unalias(deref(recv)).(*types.Named)
	return ok && n.Obj().Pkg() == method.Pkg()
}

// arg is the expression that parameter i of the callee gets, nil when it gets none of its own.
func (env callEnv) arg(i int) ast.Expr {
	if i == receiverIndex {
		if sel := env.selector(); sel != nil {
			return sel.X
		}
		return nil
	}
	if env.made != nil {
		return env.made.madeArg(env.e, i)
	}
	sig := env.signature()
	if env.lit != nil && env.fn == nil {
		i -= env.lit.first
	}
	if sig == nil || sig.Variadic() && i >= sig.Params().Len()-1 {
		return nil // many arguments, or none
	}
	if i < 0 || i >= len(env.e.Args) || env.f.res.several(env.e.Args) {
		return nil // f(g()) with several results
	}
	return env.e.Args[i]
}

// several reports whether the only argument of a call is a call with several results.
func (res *Result) several(args []ast.Expr) bool {
	if len(args) != 1 {
		return false
	}
	_, several := res.info.TypeOf(args[0]).(*types.Tuple)
	return several
}

func (env callEnv) signature() *types.Signature {
	if env.fn != nil {
		return env.fn.Type().(*types.Signature)
	}
	return env.lit.sig
}

// assigned is the variable that result i of a call is stored in.
func (res *Result) assigned(f frame, e *ast.CallExpr, i int) Value {
	if res.stores == nil {
		res.stores = make(map[ast.Expr][]*types.Var)
		for v, d := range res.definitions() {
			if d.writes == 1 && d.rhs != nil {
				key := ast.Unparen(d.rhs)
				for len(res.stores[key]) <= d.result {
					res.stores[key] = append(res.stores[key], nil)
				}
				res.stores[key][d.result] = v
			}
		}
	}
	vars := res.stores[e]
	if i >= len(vars) || vars[i] == nil {
		return Value{} // stored in a field, passed on, or dropped
	}
	if packageLevel(vars[i]) {
		return f.global(vars[i])
	}
	return f.local(vars[i])
}
