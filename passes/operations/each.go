package operations

import (
	"go/ast"
	"go/types"
	"strings"
)

// aspectEach follows the path of a hole that stands for each element of a list which a parameter is, one after the other.
const aspectEach = "#each"

// elementText is a variable that a loop gives each element of a parameter; false for other variables.
func (f frame) elementText(v *types.Var) (Text, bool) {
	f.res.definitions()
	loop := f.res.loops[v]
	if loop == nil || f.res.variable(loop.Value) != v || f.res.written(v) != 1 {
		return "", false // no loop's, its key, or changed in the body
	}
	return f.eachOf(loop.X)
}

// eachOf is a hole for each element of the list that a parameter of the function is; false for other lists.
func (f frame) eachOf(list ast.Expr) (Text, bool) {
	v := f.res.variable(list)
	if v == nil || f.res.written(v) > 0 {
		return "", false // no variable, or one that gets another list
	}
	i, isParam := f.out.params[v]
	if _, isList := under(v.Type()).(*types.Slice); !isParam || !isList || i >= literalStride {
		return "", false // no parameter of a function that has a summary
	}
	return hole(Ref{Kind: Param, Index: i, Path: aspectEach}), true
}

// instances are what one operation of the callee is at the call: once for each topic, or uid, of a list that is given.
func (in *instance) instances(t Template) []variant {
	p := eachParam(t.Sender + t.UID)
	if p == noParam || in.call.Callee == nil {
		return in.variants(in.instantiate(t))
	}
	var out []variant
	for _, text := range in.elements(p) {
		one := *in
		one.each = text
		out = append(out, one.variants(one.instantiate(t))...)
	}
	return out
}

// envOf binds the parameters of what c calls, to one element of a list that is given.
func (in *instance) envOf(c *Call) callEnv {
	env := in.frame.envOf(c)
	env.each = in.each
	return env
}

// eachParam is the parameter whose elements a text stands for, noParam when there is none.
func eachParam(t Text) int {
	if !strings.Contains(string(t), aspectEach) {
		return noParam
	}
	p := noParam
	t.parts(func(string) {}, func(r Ref) {
		if r.Path == aspectEach {
			p = r.Index
		}
	})
	return p
}

// elements are the texts of what a call gives for the list that parameter p is.
func (in *instance) elements(p int) []Text {
	args, sig := in.call.Expr.Args, in.call.Callee.Signature()
	if in.res.several(args) || p < 0 || p > len(args) {
		return []Text{unknownText}
	}
	if sig.Variadic() && p == sig.Params().Len()-1 && !in.call.Expr.Ellipsis.IsValid() {
		return in.keys(args[p:])
	}
	if p == len(args) {
		return []Text{unknownText}
	}
	return in.listElements(args[p])
}

// listElements are the elements of the list that e is.
func (f frame) listElements(e ast.Expr) []Text {
	if lit := f.literal(e); lit != nil && len(lit.Elts) <= maxRows {
		return f.keys(lit.Elts)
	}
	if each, ok := f.eachOf(e); ok {
		return []Text{each}
	}
	return []Text{unknownText}
}

func (f frame) keys(list []ast.Expr) []Text {
	out := make([]Text, len(list))
	for i, e := range list {
		if _, keyed := e.(*ast.KeyValueExpr); keyed {
			return []Text{unknownText} // a list with indices
		}
		out[i] = f.key(e)
	}
	return out
}
