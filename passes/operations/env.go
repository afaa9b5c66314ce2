package operations

import (
	"fmt"
	"go/ast"
	"go/types"
)

// callEnv binds the parameters of a callee to the arguments of a call.
type callEnv struct {
	f   frame
	fn  *types.Func // nil when a literal is called
	lit *Outline
	e   *ast.CallExpr
}

func (f frame) env(fn *types.Func, e *ast.CallExpr) callEnv {
	return callEnv{f: f, fn: fn, e: e}
}

func (env callEnv) value(r Ref) (Value, bool) {
	switch {
	case r.Kind == Param && env.fn != nil:
		return env.param(r), true
	case r.Kind == Local && env.lit != nil:
		return env.literalParam(r)
	}
	return Value{}, false
}

func (env callEnv) param(r Ref) Value {
	arg := env.arg(r.Index)
	if arg == nil {
		return Value{Text: unknownText} // a method expression, or an omitted variadic argument
	}
	if r.Index == receiverIndex {
		return env.receiver(arg)
	}
	v := env.f.value(arg)
	v.Text = env.f.key(arg)
	return v
}

const receiverIndex = -1

// receiver is the value before the dot, with the embedded fields that lead to the method.
func (env callEnv) receiver(x ast.Expr) Value {
	v := env.f.value(x)
	sel := env.f.res.info.Selections[ast.Unparen(env.e.Fun).(*ast.SelectorExpr)]
	if sel == nil {
		return v // a function of a package
	}
	v.Text = env.f.key(x)
	if path := sel.Index(); len(path) > 1 {
		v.Ref = walkFields(v.Ref, sel.Recv(), path[:len(path)-1])
		v.Text = hole(v.Ref)
	}
	return v
}

// arg is the expression that parameter i of the callee gets.
func (env callEnv) arg(i int) ast.Expr {
	if i == receiverIndex {
		if sel, ok := ast.Unparen(env.e.Fun).(*ast.SelectorExpr); ok && env.f.res.info.Selections[sel] != nil {
			return sel.X
		}
		return nil
	}
	sig := env.fn.Type().(*types.Signature)
	if sig.Variadic() && i >= sig.Params().Len()-1 {
		return nil // many arguments, or none
	}
	if i < 0 || i >= len(env.e.Args) || len(env.e.Args) == 1 && sig.Params().Len() > 1 {
		return nil // f(g()) with several results
	}
	return env.e.Args[i]
}

func (env callEnv) literalParam(r Ref) (Value, bool) {
	i := 0
	for _, field := range env.lit.Lit.Type.Params.List {
		for _, name := range field.Names {
			if r.Base == fmt.Sprintf("%s@%d", name.Name, name.Pos()) {
				return env.nth(i), true
			}
			i++
		}
	}
	return Value{}, false
}

func (env callEnv) nth(i int) Value {
	if i >= len(env.e.Args) {
		return Value{Text: unknownText} // f(g()) with several results, or a variadic tail
	}
	v := env.f.value(env.e.Args[i])
	v.Text = env.f.key(env.e.Args[i])
	return v
}
