package effects

import (
	"go/ast"
	"go/token"
	"slices"
	"strings"

	"github.com/signalvet/signalvet/passes/operations"
)

// maxLevels bounds functions that return functions that return functions.
const maxLevels = 4

// resultOf tells how the function that o returns waits, then the function that that one returns, and so on; and which
// parameters of o the first of them calls.
func (res *Result) resultOf(o *operations.Outline) ([][]Block, []int) {
	var runs []int
	for _, v := range res.Ops.ReturnedFuncs(o) {
		runs = append(runs, res.Ops.ParamsRun(v)...)
	}
	slices.Sort(runs)
	return res.returned(o, o.Decl.Pos(), 0), slices.Compact(runs)
}

// returned are the levels of the functions that o returns.
func (res *Result) returned(o *operations.Outline, pos token.Pos, depth int) [][]Block {
	if depth > maxLevels || res.making[o] {
		return nil // deeper than anybody writes, or in terms of itself
	}
	res.making[o] = true
	defer delete(res.making, o)
	var sets []blockSet
	for _, v := range res.Ops.ReturnedFuncs(o) {
		if v.Maker != nil && v.Maker == o.Func {
			continue // returns what it returns
		}
		for i, blocks := range res.levels(v, pos, depth) {
			if i == len(sets) {
				sets = append(sets, make(blockSet))
			}
			for _, b := range blocks {
				sets[i].add(b)
			}
		}
	}
	return trimmed(sets[:min(len(sets), maxLevels)]) // a function may return itself
}

// levels tells how v waits, then what it returns, and so on.
func (res *Result) levels(v operations.FuncVal, pos token.Pos, depth int) [][]Block {
	set := make(blockSet)
	if fact := res.Fact(v.Fn); fact != nil {
		set.through(v.Fn.Name(), fact.Blocks, pos)
		return append([][]Block{set.sorted()}, fact.all()...)
	}
	res.value(set, v, pos, make(map[*operations.Outline]bool))
	out := [][]Block{set.sorted()}
	switch {
	case v.Lit != nil:
		out = append(out, res.returned(v.Lit, pos, depth+1)...)
	case v.Made():
		if made := res.madeLevels(v, pos, depth+1); len(made) > 1 {
			out = append(out, made[1:]...)
		}
	}
	return out
}

// all are the levels of what the function returns.
func (f *Fact) all() [][]Block {
	if len(f.Result) == 0 && len(f.Deeper) == 0 {
		return nil
	}
	return append([][]Block{f.Result}, f.Deeper...)
}

// madeLevels are the levels of a function that is made by a call, itself first, without the arguments of its makers.
func (res *Result) madeLevels(v operations.FuncVal, pos token.Pos, depth int) [][]Block {
	switch {
	case depth > maxLevels:
		return nil
	case v.Maker != nil:
		if fact := res.Fact(v.Maker); fact != nil {
			return fact.all()
		}
	case v.Of != nil && v.Of.Lit != nil:
		return res.returned(v.Of.Lit, pos, depth)
	case v.Of != nil:
		if levels := res.madeLevels(*v.Of, pos, depth+1); len(levels) > 0 {
			return levels[1:]
		}
	}
	return nil
}

// made tells how a function that is made by a call waits by itself.
func (res *Result) made(v operations.FuncVal) []Block {
	if levels := res.madeLevels(v, token.NoPos, 0); len(levels) > 0 {
		return levels[0]
	}
	return nil
}

// trimmed drops the last levels that do not wait.
func trimmed(sets []blockSet) [][]Block {
	for len(sets) > 0 && len(sets[len(sets)-1]) == 0 {
		sets = sets[:len(sets)-1]
	}
	var out [][]Block
	for _, set := range sets {
		out = append(out, set.sorted())
	}
	return out
}

// chainOnce puts name before chain unless it stands there already.
func chainOnce(name, chain string) string {
	if first, _, _ := strings.Cut(chain, operations.Arrow); first == name {
		return chain
	}
	return operations.ExtendShort(name, chain)
}

// callAt is a call expression that only has a place.
func callAt(pos token.Pos) *ast.CallExpr {
	return &ast.CallExpr{Fun: &ast.Ident{NamePos: pos}, Lparen: pos}
}
