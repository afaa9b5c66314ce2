package transactions

import (
	"go/ast"
	"go/types"
	"slices"

	"github.com/signalvet/signalvet/passes/operations"
	"github.com/signalvet/signalvet/passes/vocabulary"
)

// runs follows the functions that c runs: those inside a transaction first, then the others.
func (f *follower) runs(o *operations.Outline, c *operations.Call, st *state) bool {
	within := f.within(c)
	for _, i := range within {
		for _, v := range f.ops.Funcs(o, c.Expr.Args[i]) {
			for _, each := range f.returned(v) {
				f.inTransaction(o, c, each, st)
			}
		}
	}
	alive := true
	f.ops.Runs(o, c, func(v operations.FuncVal, elsewhere bool) {
		switch {
		case !alive || elsewhere: // the path has ended, or it runs at a time of its own
		case f.isArgument(o, c, v, within): // followed above
		default:
			alive = f.value(o, c, v, st)
		}
	})
	return alive
}

// returned are the functions that v is: those that its maker returns, when a function of the package makes it.
func (f *follower) returned(v operations.FuncVal) []operations.FuncVal {
	maker := f.ops.Outline(v.Maker)
	if v.Maker == nil || maker == nil {
		return []operations.FuncVal{v}
	}
	return f.ops.ReturnedFuncs(maker)
}

// isArgument reports whether v is one of the arguments of c that run inside a transaction.
func (f *follower) isArgument(o *operations.Outline, c *operations.Call, v operations.FuncVal, within []int) bool {
	return slices.ContainsFunc(within, func(i int) bool {
		return slices.ContainsFunc(f.ops.Funcs(o, c.Expr.Args[i]), func(w operations.FuncVal) bool {
			return w.Lit == v.Lit && w.Fn == v.Fn && w.Param == v.Param
		})
	})
}

// inTransaction follows a function value that is run between a begin and a commit.
func (f *follower) inTransaction(o *operations.Outline, c *operations.Call, v operations.FuncVal, st *state) {
	k := key{path: f.pass.Fset.Position(c.Expr.Pos()).String()} // nobody else can name it
	inner := newState()
	inner.begin(k, c.Expr.Pos())
	failed := false
	if v.Lit != nil {
		f.inlined[v.Lit] = true
		inner, failed = f.body(v.Lit, inner)
	} else {
		f.value(o, c, v, inner)
	}
	if !failed { // otherwise nothing is committed
		f.commit(inner.end(k))
	}
	for _, e := range inner.all {
		st.happen(e) // in the transactions around it, too
	}
}

// body follows a literal and returns the state at its normal end; failed says that it has none.
func (f *follower) body(lit *operations.Outline, start *state) (end *state, failed bool) {
	normal, failing := f.walk.Ends(lit, start)
	switch {
	case normal != nil:
		return normal, false
	case failing != nil:
		return failing, true
	}
	return start, true
}

// value follows a function value that is called during c.
func (f *follower) value(o *operations.Outline, c *operations.Call, v operations.FuncVal, st *state) bool {
	switch {
	case v.Lit != nil:
		f.inlined[v.Lit] = true
		end := f.walk.Inline(v.Lit, st)
		if end == nil {
			return false
		}
		*st = *end
	case v.Fn != nil:
		for _, t := range f.ops.Detached(v.Fn) {
			if t.Role == vocabulary.Send && !t.Async {
				st.happen(sent{call: c.Expr, op: t, param: noParam, asked: asks(t.Name)})
			}
		}
	case v.Param >= 0:
		st.happen(sent{call: c.Expr, param: v.Param})
	}
	return true
}

// within are the arguments of c that its callee runs inside a transaction.
func (f *follower) within(c *operations.Call) []int {
	fn := c.Callee
	if fn == nil || finishes(fn.Name()) || readOnly(fn.Name()) || f.ops.Word(fn) != nil {
		return nil // not known, or nothing is committed after what it runs
	}
	var known []int
	if fact := f.check.fact(fn); fact != nil {
		known = fact.Within
	}
	var out []int
	for i, arg := range c.Expr.Args {
		sig := f.signature(arg)
		if sig != nil && (slices.Contains(known, i) || f.helps(fn, sig)) {
			out = append(out, i)
		}
	}
	return out
}

// signature is the type of a function that is given as an argument, nil for other arguments.
func (f *follower) signature(arg ast.Expr) *types.Signature {
	t := f.pass.TypesInfo.TypeOf(arg)
	if t == nil {
		return nil // does not type-check
	}
	sig, _ := t.Underlying().(*types.Signature)
	return sig
}

// helps reports whether fn runs a function of that type inside a transaction: it hands it one, or its name says so and
// its code is not seen.
func (f *follower) helps(fn *types.Func, sig *types.Signature) bool {
	named := helperName.MatchString(fn.Name())
	for p := range sig.Params().Variables() {
		switch kindOf(p.Type()) {
		case transaction:
			return true
		case handle:
			return named
		}
	}
	return named && (f.ops.Covered(fn) || operations.IsInterfaceMethod(fn))
}
