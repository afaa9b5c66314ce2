package operations

import (
	"go/ast"
	"go/types"
)

// OfObject are the operations of the method fn when it is called on the value of e, as o sees it. What its other
// parameters are is not known.
func (res *Result) OfObject(o *Outline, e ast.Expr, fn *types.Func) []Template {
	templates := res.Detached(fn)
	for i, t := range res.templates(fn) {
		templates[i].Signal = res.OnObject(o, e, t.Signal)
		templates[i].Chain = t.Chain
	}
	return templates
}

// OnObject is r, seen in a method that is called on the value of e, as o sees it; unknown when another parameter brings
// it.
func (res *Result) OnObject(o *Outline, e ast.Expr, r Ref) Ref {
	switch {
	case r.Kind == Global:
		return r
	case r.Kind != Param || r.Index != receiverIndex:
		return Ref{}
	}
	f := frame{res: res, out: o}
	if base := f.value(e).Ref; base.Known() {
		out, _, _ := r.apply(object(base))
		return f.held(out)
	}
	if out, ok := r.among(f.holds(e, 0)); ok {
		return out
	}
	return Ref{}
}

// object is the environment of a method's call on an object.
type object Ref

func (o object) value(Ref) (Value, bool) { return Value{Ref: Ref(o)}, true }

// among is r, a field of an object, as what the object holds there; false when nothing is known of that.
func (r Ref) among(holds []Held) (Ref, bool) {
	for _, h := range holds {
		if rest, ok := cutField(r.Path, h.Path); ok {
			out := h.Ref
			out.Path += rest
			if rest != "" {
				out.Coarse, out.Outer = r.Coarse, r.Outer
			}
			return out, true
		}
	}
	return r, false
}

// madeHolds is r, a field of a parameter, when that is given an object that is made where it is given: New(bus).Attach().
func (env callEnv) madeHolds(r Ref) (Ref, bool) {
	if r.Kind != Param || r.Path == "" {
		return Ref{}, false // no field
	}
	arg := env.arg(r.Index)
	if _, isCall := ast.Unparen(arg).(*ast.CallExpr); arg == nil || !isCall && compositeOf(arg) == nil {
		return Ref{}, false // an object that has a name
	}
	if r.Index == receiverIndex && env.promoted() {
		return Ref{}, false // a method of an embedded field
	}
	return r.among(env.f.deeper().holds(arg, 0))
}

// promoted reports whether the method that is called belongs to an embedded field.
func (env callEnv) promoted() bool {
	sel := env.selector()
	_, path, _ := types.LookupFieldOrMethod(env.f.res.info.TypeOf(sel.X), true, env.f.res.pkg, sel.Sel.Name)
	return len(path) > 1
}
