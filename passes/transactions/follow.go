package transactions

import (
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/analysis"

	"github.com/signalvet/signalvet/passes/internal/paths"
	"github.com/signalvet/signalvet/passes/operations"
	"github.com/signalvet/signalvet/passes/vocabulary"
)

// check follows the transactions of one package.
type check struct {
	pass      *analysis.Pass
	ops       *operations.Result
	facts     map[*types.Func]*SignalTransactions
	holders   map[*ast.CallExpr]ast.Expr   // what the first result of a call is stored in
	inlined   map[*operations.Outline]bool // literals that are followed where they are called
	told      map[telling]bool
	reporting bool
	found     Result
}

// telling is what is told once: a call, with receivers that take part in the transaction or with others.
type telling struct {
	call  *ast.CallExpr
	asked bool
}

func newCheck(pass *analysis.Pass) *check {
	return &check{
		pass: pass, ops: pass.ResultOf[operations.Analyzer].(*operations.Result),
		facts: make(map[*types.Func]*SignalTransactions), inlined: make(map[*operations.Outline]bool), told: make(map[telling]bool),
	}
}

// fact returns what is known of fn, nil when nothing is.
func (c *check) fact(fn *types.Func) *SignalTransactions {
	if f, ok := c.facts[fn]; ok || fn.Pkg() == nil || fn.Pkg() == c.pass.Pkg {
		return f
	}
	f := new(SignalTransactions)
	if !c.pass.ImportObjectFact(fn, f) {
		f = nil
	}
	c.facts[fn] = f
	return f
}

// follower follows one function.
type follower struct {
	*check
	root *operations.Outline
	walk *paths.Walker[state]
	fact SignalTransactions
}

// summarize follows o from its beginning.
func (c *check) summarize(o *operations.Outline) *SignalTransactions {
	f := &follower{check: c, root: o}
	f.walk = &paths.Walker[state]{Clone: (*state).clone, Join: (*state).join, Call: f.call, Exit: f.exit}
	start := newState()
	f.given(o, start)
	f.walk.Run(o, start)
	f.fact.normalize()
	return &f.fact
}

// given opens the transactions that o is given.
func (f *follower) given(o *operations.Outline, st *state) {
	if o.Signature() == nil {
		return // the initialisation of variables
	}
	for p := range o.Signature().Params().Variables() {
		if kindOf(p.Type()) == transaction {
			st.begin(key{root: p}, token.NoPos)
		}
	}
}

// exit notes which transactions the function leaves open to its caller.
func (f *follower) exit(o *operations.Outline, st *state, failed bool) {
	if failed {
		return // what it began is rolled back
	}
	for k, t := range st.open {
		if p, ok := f.place(k); ok && !t.over && t.begun.IsValid() && p.Path != "" {
			f.fact.Opens = append(f.fact.Opens, p)
		}
	}
}

// place tells which parameter of the function k is reached from.
func (f *follower) place(k key) (Place, bool) {
	sig := f.root.Signature()
	if sig == nil || f.root.Func == nil {
		return Place{}, false // nobody calls it by name
	}
	if recv := sig.Recv(); recv != nil && recv == k.root {
		return Place{Index: -1, Path: k.path}, true
	}
	for i := range sig.Params().Len() {
		if sig.Params().At(i) == k.root {
			return Place{Index: i, Path: k.path}, true
		}
	}
	return Place{}, false
}

// call follows one call.
func (f *follower) call(o *operations.Outline, c *operations.Call, st *state) bool {
	if c.Mode == operations.Go {
		f.spawned(o, c, st)
		return true
	}
	if !f.runs(o, c, st) {
		return false
	}
	if !f.commits(c) { // what a commit sends, it sends when it is done
		f.sends(o, c, st)
	}
	if c.Callee == nil && c.Lit == nil && c.Param >= 0 {
		st.happen(sent{call: c.Expr, param: c.Param})
	}
	if c.Callee != nil {
		f.transaction(c, st)
	}
	return true
}

// sends records what c sends, or leads to.
func (f *follower) sends(o *operations.Outline, c *operations.Call, st *state) {
	if c.Callee == nil {
		return // a literal, which is followed, or nothing that is known
	}
	for _, t := range f.ops.Leads(o, c) {
		if t.Role == vocabulary.Send && !t.Async {
			st.happen(sent{call: c.Expr, op: t, param: noParam, asked: asks(t.Name) || f.takesPart(c)})
		}
	}
}

// takesPart reports whether a send hands the transaction to its receivers.
func (f *follower) takesPart(c *operations.Call) bool {
	if !f.ops.Direct(c.Callee) {
		return false // a helper needs the transaction for its own work
	}
	for _, arg := range c.Expr.Args {
		if t := f.pass.TypesInfo.TypeOf(arg); t != nil && carries(t) {
			return true
		}
	}
	return false
}

// spawned records what a goroutine sends at once, while the transaction is open.
func (f *follower) spawned(o *operations.Outline, c *operations.Call, st *state) {
	if c.Lit == nil {
		if c.Callee != nil && f.ops.Direct(c.Callee) {
			f.sends(o, c, st)
		}
		return // a function that may wait first
	}
	if len(c.Lit.Chans) > 0 {
		return // it may wait for the commit
	}
	for _, inner := range c.Lit.Calls {
		if inner.Mode == operations.Plain {
			f.sends(c.Lit, inner, st)
		}
	}
}
