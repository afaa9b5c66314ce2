package effects

import (
	"go/ast"
	"go/token"
	"slices"
	"strings"

	"github.com/signalvet/signalvet/passes/operations"
)

// resultOf tells how the function that o returns waits, and which parameters of o it calls.
func (res *Result) resultOf(o *operations.Outline) ([]Block, []int) {
	set := make(blockSet)
	var runs []int
	for _, v := range res.Ops.ReturnedFuncs(o) {
		runs = append(runs, res.Ops.ParamsRun(v)...)
		if v.Fn != nil {
			if fact := res.Fact(v.Fn); fact != nil {
				set.through(v.Fn.Name(), fact.Blocks, o.Decl.Pos())
				continue
			}
		}
		if v.Maker == o.Func {
			continue // returns what it returns
		}
		res.value(set, v, o.Decl.Pos(), make(map[*operations.Outline]bool))
		if v.Maker != nil {
			runs = append(runs, res.makerRuns(v)...)
		}
	}
	slices.Sort(runs)
	return set.sorted(), slices.Compact(runs)
}

// makerRuns are the parameters of the enclosing function that the function which v.Maker made calls.
func (res *Result) makerRuns(v operations.FuncVal) []int {
	_, runs := res.made(v)
	var out []int
	for _, arg := range v.Args {
		if contains(runs, arg.Index) {
			for _, inner := range arg.Values {
				out = append(out, res.Ops.ParamsRun(inner)...)
			}
		}
	}
	return out
}

// made tells how the function that a maker returns waits, and which arguments it calls.
func (res *Result) made(v operations.FuncVal) ([]Block, []int) {
	fact := res.Fact(v.Maker)
	if fact == nil {
		return nil, nil // nothing is known
	}
	return fact.Result, fact.Runs
}

func contains(list []int, i int) bool { return slices.Contains(list, i) }

// chainOnce puts name before chain unless it stands there already.
func chainOnce(name, chain string) string {
	if first, _, _ := strings.Cut(chain, operations.Arrow); first == name {
		return chain
	}
	return extend(name, chain)
}

// callAt is a call expression that only has a place.
func callAt(pos token.Pos) *ast.CallExpr {
	return &ast.CallExpr{Fun: &ast.Ident{NamePos: pos}, Lparen: pos}
}
