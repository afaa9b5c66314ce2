package operations

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"slices"
)

// A Guard says that an operation happens only when a parameter of the function, a bool, has a value.
type Guard struct {
	Param int
	Value bool
}

// guarded builds what fill adds under the condition that cond is value.
func (b *builder) guarded(cond ast.Expr, value bool, fill func()) {
	saved := b.guards
	b.guards = append(slices.Clip(b.guards), b.res.demands(b.out, cond, value)...)
	fill()
	b.guards = saved
}

// passed are the conditions under which the statements after s are reached: an if that ends in a return has been passed by.
func (b *builder) passed(s ast.Stmt) []Guard {
	test, ok := s.(*ast.IfStmt)
	if !ok || test.Else != nil || !leaves(test.Body) {
		return nil // both ways lead on
	}
	return b.res.demands(b.out, test.Cond, false)
}

// demands are the values that parameters of o must have for cond to be value.
func (res *Result) demands(o *Outline, cond ast.Expr, value bool) []Guard {
	switch e := ast.Unparen(cond).(type) {
	case *ast.Ident:
		if v, ok := res.info.Uses[e].(*types.Var); ok {
			if i, isParam := o.params[v]; isParam {
				return []Guard{{i, value}}
			}
		}
	case *ast.UnaryExpr:
		if e.Op == token.NOT {
			return res.demands(o, e.X, !value)
		}
	case *ast.BinaryExpr:
		if e.Op == token.LAND && value || e.Op == token.LOR && !value {
			return append(res.demands(o, e.X, value), res.demands(o, e.Y, value)...)
		}
	}
	return nil
}

// steady keeps the guards of o whose parameters nobody writes to.
func (res *Result) steady(o *Outline, guards []Guard) []Guard {
	if len(guards) == 0 {
		return nil
	}
	changing := make(map[int]bool)
	for v, i := range o.params {
		changing[i] = res.definitions()[v] != nil
	}
	return slices.DeleteFunc(slices.Clone(guards), func(g Guard) bool { return changing[g.Param] })
}

// happens reports whether the arguments of the call let t happen, and what they leave to the caller's own parameters.
func (in *instance) happens(t *Template) (bool, []Guard) {
	if len(t.When) == 0 {
		return true, nil
	}
	env := in.envOf(in.call)
	var left []Guard
	for _, g := range t.When {
		if !env.binds(g.Param) {
			left = append(left, g) // of a function around the literal
			continue
		}
		arg := env.arg(g.Param)
		if arg == nil {
			continue // not known
		}
		if v := in.res.info.Types[arg].Value; v != nil && v.Kind() == constant.Bool {
			if constant.BoolVal(v) != g.Value {
				return false, nil
			}
			continue // it holds
		}
		left = append(left, in.res.demands(in.out, arg, g.Value)...)
	}
	return true, in.res.steady(in.out, left)
}

// under adds the guards of the call that leads to t.
func (t *Template) under(guards []Guard) {
	for _, g := range guards {
		if !slices.Contains(t.When, g) {
			t.When = append(slices.Clip(t.When), g)
		}
	}
}

// relax keeps the guards that two ways to one operation have in common.
func relax(a, b []Guard) []Guard {
	return slices.DeleteFunc(slices.Clone(a), func(g Guard) bool { return !slices.Contains(b, g) })
}

// outerGuards keeps the guards that mean something to callers: not those of the parameters of literals.
func outerGuards(list []Guard) []Guard {
	return slices.DeleteFunc(slices.Clone(list), func(g Guard) bool { return g.Param >= literalStride })
}
