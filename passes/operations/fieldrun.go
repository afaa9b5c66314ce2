package operations

import (
	"cmp"
	"go/ast"
	"go/types"
	"slices"
)

// A FieldRun is a function in a field of a parameter: a wrapper that takes its receivers in a struct.
type FieldRun struct {
	Param int
	Field string
}

// fieldRuns are the functions in fields of parameters that a receiver, given as e, is or calls.
func (f frame) fieldRuns(e ast.Expr) []FieldRun {
	e = f.res.Unconverted(e)
	if lit, ok := ast.Unparen(e).(*ast.FuncLit); ok {
		return f.calledFields(f.res.lits[lit])
	}
	sel, ok := ast.Unparen(e).(*ast.SelectorExpr)
	if !ok || !isFunc(f.res.info.TypeOf(sel)) {
		return nil // no field
	}
	s := f.res.info.Selections[sel]
	if s == nil || s.Kind() != types.FieldVal || len(s.Index()) > 1 {
		return nil // a method, or a field of an embedded struct
	}
	ref := f.value(sel.X).Ref
	if !ref.IsParam() || ref.Index == receiverIndex || ref.Index >= literalStride {
		return nil // of something else
	}
	return []FieldRun{{ref.Index, sel.Sel.Name}}
}

// calledFields are the fields of parameters that a literal calls.
func (f frame) calledFields(lit *Outline) []FieldRun {
	if lit == nil {
		return nil // in dead code
	}
	var out []FieldRun
	for _, c := range lit.Calls {
		if _, nested := ast.Unparen(c.Expr.Fun).(*ast.FuncLit); c.Callee == nil && c.Mode != Go && !nested {
			out = append(out, frame{res: f.res, out: lit, depth: f.depth}.fieldRuns(c.Expr.Fun)...)
		}
	}
	return out
}

// field is what a call gives a field of a parameter, nil when that cannot be seen.
func (env callEnv) field(r FieldRun) ast.Expr {
	lit := env.f.literal(env.arg(r.Param))
	if lit == nil {
		return nil // made elsewhere
	}
	return env.f.res.literalField(lit, r.Field)
}

// fields completes the receivers of t that are fields: they are functions now, or fields of parameters again.
func (in *instance) fields(t *Template, env callEnv) []int {
	var runs []int
	var open []FieldRun
	for _, r := range t.Fields {
		if e := env.field(r); e != nil {
			runs = append(runs, in.receiverArg(t, e)...)
			open = append(open, in.fieldRuns(e)...)
		} else if ref := in.value(env.arg(r.Param)).Ref; ref.IsParam() && ref.Index < literalStride {
			open = append(open, FieldRun{ref.Index, r.Field})
		}
	}
	t.Fields = sortedRuns(open)
	return runs
}

func sortedRuns(list []FieldRun) []FieldRun {
	slices.SortFunc(list, func(a, b FieldRun) int {
		return cmp.Or(cmp.Compare(a.Param, b.Param), cmp.Compare(a.Field, b.Field))
	})
	return slices.Compact(list)
}
