package interfaces

import (
	"cmp"
	"go/ast"
	"go/types"
	"slices"
	"strings"

	"github.com/signalvet/signalvet/passes/effects"
	"github.com/signalvet/signalvet/passes/operations"
	"github.com/signalvet/signalvet/passes/vocabulary"
)

// Does is what a type's method does behind an interface, in terms of the function that puts it there.
type Does struct {
	Connects []operations.Template
	Sends    []effects.Event // by the time it returns
	In       string          // the function that puts it there, in the order of its source; "" when there are several
	At       int             // where, in that function's file
}

// questions collects the orders of the package that interfaces decide about.
func (res *Result) questions() {
	uses := res.ops.Uses()
	for _, q := range res.effects.Questions() {
		if in, _, _ := q.Place(); in != nil {
			q.Func = callable(in.Root(), uses)
		}
		res.Orders = append(res.Orders, q)
	}
}

// importQuestions takes over the orders that the package's imports ask about.
func (res *Result) importQuestions(all []effects.Question) {
	for _, q := range all {
		if !operations.Together(q.Pkg, res.pass.Pkg.Path()) {
			continue // a library's own business
		}
		if !res.asked[q.Key] {
			res.asked[q.Key] = true
			res.Orders = append(res.Orders, q)
		}
	}
}

// lasting are the orders that other packages can judge.
func (res *Result) lasting() []effects.Question {
	local := func(q effects.Question) bool {
		return q.Before.Signal.Kind == operations.Local || q.After.Signal.Kind == operations.Local
	}
	out := slices.DeleteFunc(slices.Clone(res.Orders), local)
	slices.SortFunc(out, func(a, b effects.Question) int { return strings.Compare(a.Key, b.Key) })
	return out
}

// ordered are the methods that an order hangs on.
func (res *Result) ordered() map[string]bool {
	out := make(map[string]bool)
	for i := range res.Orders {
		for _, method := range res.Orders[i].Methods() {
			out[method] = true
		}
	}
	return out
}

// does tells what the method fn does when it is called on the value of e.
func (s *scan) does(m, fn *types.Func, e ast.Expr) Does {
	if !s.ordered[m.FullName()] || s.res.ops.Initial() == nil {
		return Does{} // nobody asks, or the package is not analysed
	}
	o, straight := s.outline()
	d := Does{Sends: s.res.effects.OnObject(o, e, fn), At: s.res.pass.Fset.Position(e.Pos()).Offset}
	for _, t := range s.res.ops.OfObject(o, e, fn) {
		if t.Role == vocabulary.Connect && t.Signal.Known() {
			d.Connects = append(d.Connects, t)
		}
	}
	if straight {
		d.In = s.res.pass.Pkg.Path()
		if o.Func != nil {
			d.In = o.Func.FullName()
		}
	}
	return d
}

// outline is the innermost function around the current node; straight reports whether its statements run in the order of
// the source and once.
func (s *scan) outline() (o *operations.Outline, straight bool) {
	o, straight = s.res.ops.Initial(), true
	for _, n := range s.around() {
		switch n := n.(type) {
		case *ast.FuncDecl:
			fn, _ := s.res.pass.TypesInfo.Defs[n.Name].(*types.Func)
			o = cmp.Or(s.res.ops.Outline(fn), o)
		case *ast.FuncLit:
			o, straight = literal(o, n), false
		case *ast.ForStmt, *ast.RangeStmt:
			straight = false
		}
	}
	return o, straight
}

// literal is the outline of lit, which stands in o.
func literal(o *operations.Outline, lit *ast.FuncLit) *operations.Outline {
	for _, inner := range o.Lits {
		if inner.Lit == lit {
			return inner
		}
	}
	return o
}

// merge makes one of what is known of a type that is put behind an interface at two places: what is certain for both.
func (d *Does) merge(other Does) {
	if d.In == other.In && d.At == other.At {
		return // seen from two packages
	}
	*d = d.lasting()
	d.In = ""
}

// lasting is what means something to other packages.
func (d Does) lasting() Does {
	d.Connects = slices.DeleteFunc(slices.Clone(d.Connects), func(t operations.Template) bool { return t.Signal.Kind != operations.Global })
	d.Sends = slices.DeleteFunc(slices.Clone(d.Sends), func(e effects.Event) bool { return e.Signal.Kind != operations.Global })
	return d
}
