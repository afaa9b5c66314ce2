package operations

import (
	"go/ast"
	"go/types"
	"slices"
	"strings"
)

// operate finds the operations of every call, once the summaries are known.
func (res *Result) operate() {
	if !res.reaches {
		return // no dispatcher, no operations
	}
	done := make(map[*ast.CallExpr]bool)
	res.Walk(func(o *Outline) {
		for _, c := range o.Calls {
			if !done[c.Expr] {
				done[c.Expr] = true // a clause that another falls through to is outlined twice
				c.Ops = res.ops(o, c)
			}
		}
	})
}

// ops are the operations that c itself performs: those of a dispatcher, or of a wrapper that c completes.
func (res *Result) ops(o *Outline, c *Call) []*Op {
	if c.Callee != nil && res.word(c.Callee) != nil {
		return res.opsOf(o, c, func(*Template) bool { return true })
	}
	return res.opsOf(o, c, func(t *Template) bool { return t.Open() || t.Own() }) // what is complete in the callee is found there
}

// opsOf are those operations of what c calls that are wanted, as o sees them.
func (res *Result) opsOf(o *Outline, c *Call, wanted func(*Template) bool) []*Op {
	templates := res.called(c)
	if len(templates) == 0 {
		return nil
	}
	var out []*Op
	for _, row := range (frame{res: res, out: o}).rows(c.Expr) {
		in := &instance{frame: frame{res: res, out: o, bind: row}, call: c}
		out = append(out, in.ops(templates, wanted)...)
	}
	return out
}

// ops are the operations of one call, for one row of the table that it stands in a loop over.
func (in *instance) ops(templates []Template, wanted func(*Template) bool) []*Op {
	word := in.call.Callee != nil && in.res.word(in.call.Callee) != nil
	var out []*Op
	for i := range templates {
		t := &templates[i]
		if !wanted(t) {
			continue // found elsewhere
		}
		for _, v := range in.instances(*t) {
			out = append(out, in.op(t, v, word || t.Own()))
		}
	}
	return out
}

// op is one operation of the call, of the template t of its callee.
func (in *instance) op(t *Template, v variant, raw bool) *Op {
	env := in.envOf(in.call)
	op := &Op{Template: v.Template, Call: in.call.Expr, Outline: in.out, Raw: raw, Unrolled: in.bind != nil, UIDArg: v.uidArg}
	op.Async = op.Async || in.call.Mode == Go
	for _, p := range t.Runs {
		for _, arg := range in.receiverArgs(env, p) {
			op.addReceiver(in, arg, t.Methods)
		}
	}
	for _, r := range t.Fields {
		op.addReceiver(in, env.field(r), "")
	}
	if op.UIDArg == nil {
		op.UIDArg = wholeParam(t.UID, env)
	}
	return op
}

func (op *Op) addReceiver(in *instance, arg ast.Expr, methods string) {
	if arg == nil {
		return // a variadic tail, or the receiver of a method expression
	}
	if op.RecvArg == nil {
		op.RecvArg = arg
	}
	known := slices.Concat(in.funcs(arg), in.heldFuncs(arg, 0))
	op.Receivers = append(op.Receivers, known...)
	if t := in.res.info.TypeOf(arg); len(known) > 0 && t != nil && types.IsInterface(t) {
		return // what the observer was made of says more than its interface
	}
	if methods != "" {
		op.Receivers = append(op.Receivers, in.callbacks(arg, methods)...)
	}
}

// wholeParam is the argument that a text is made of, when it is made of nothing else.
func wholeParam(t Text, env callEnv) ast.Expr {
	var arg ast.Expr
	pieces := 0
	t.parts(func(string) { pieces++ }, func(r Ref) {
		pieces++
		if r.IsParam() {
			arg = env.arg(r.Index)
		}
	})
	if pieces != 1 {
		return nil // built from several pieces, or constant
	}
	return arg
}

// callbacks are the methods of an observer that a dispatcher calls.
func (in *instance) callbacks(arg ast.Expr, methods string) []FuncVal {
	t := in.res.info.TypeOf(arg)
	if t == nil || isFunc(t) {
		return nil // a function has no methods to call
	}
	var out []FuncVal
	for name := range strings.SplitSeq(methods, ",") {
		obj, _, _ := types.LookupFieldOrMethod(t, true, in.res.pkg, name)
		if fn, ok := obj.(*types.Func); ok {
			via := &ast.SelectorExpr{X: arg, Sel: &ast.Ident{NamePos: arg.End(), Name: name}} // as if it were written
			out = append(out, FuncVal{Fn: fn.Origin(), Param: noParam, In: in.out, Via: via})
		}
	}
	return out
}
