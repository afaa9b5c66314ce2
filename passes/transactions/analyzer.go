// Package transactions follows database transactions from their begin to their commit, to tell which signals are sent
// inside one.
package transactions

import (
	"go/ast"
	"go/token"
	"reflect"
	"slices"

	"golang.org/x/tools/go/analysis"

	"github.com/signalvet/signalvet/passes/operations"
)

// Analyzer finds the sends of a package that come before the commit of their transaction. It reports nothing.
var Analyzer = &analysis.Analyzer{
	Name:       "signaltransactions",
	Doc:        "follow database transactions from their begin to their commit",
	Requires:   []*analysis.Analyzer{operations.Analyzer},
	Run:        operations.Serial(follow),
	ResultType: reflect.TypeFor[*Result](),
	FactTypes:  []analysis.Fact{new(SignalTransactions)},
}

// Result holds the sends of one package that come before the commit. It does not change once the analyzer has run.
type Result struct{ Early []Early } // by position

// An Early is a send, or a call that leads to one, in a transaction that is committed afterwards.
type Early struct {
	Send  operations.Template
	Call  *ast.CallExpr
	Begun token.Pos // where the transaction begins, [token.NoPos] when its function is given it
	Asked bool      // the receivers are asked before the change is made, or are given the transaction: they take part in it
}

func follow(pass *analysis.Pass) (any, error) {
	c := newCheck(pass)
	if !c.relevant() {
		return &c.found, nil // no transactions
	}
	const enough = 8 // helpers of helpers of helpers
	for range enough {
		if !c.round() {
			break
		}
	}
	c.export()
	if c.ops.Reaches() {
		c.judge()
	}
	return &c.found, nil
}

// relevant reports whether something is committed, or run inside a transaction, in the package.
func (c *check) relevant() bool {
	found := false
	c.ops.Walk(func(o *operations.Outline) {
		found = found || slices.ContainsFunc(o.Calls, c.concerns)
	})
	return found
}

// concerns reports whether a call has to do with transactions.
func (c *check) concerns(call *operations.Call) bool {
	fn := call.Callee
	if fn == nil {
		return false // a function value
	}
	return fn.Name() == "Commit" || helperName.MatchString(fn.Name()) || fn.Pkg() != c.pass.Pkg && c.fact(fn) != nil
}

// round follows every declared function and reports whether a fact has changed.
func (c *check) round() bool {
	changed := false
	for _, o := range c.ops.Outlines {
		if o.Func == nil {
			continue // nobody calls the initialisation
		}
		f := c.summarize(o)
		if old := c.facts[o.Func]; old == nil && f.empty() || old != nil && old.equal(f) {
			continue // known already
		}
		c.facts[o.Func] = f
		changed = true
	}
	return changed
}

// judge follows every function again, now that all facts are known, and the literals that nobody was seen to call.
func (c *check) judge() {
	c.reporting = true
	for _, o := range c.ops.Outlines {
		c.summarize(o)
	}
	c.ops.Walk(func(o *operations.Outline) {
		if o.Lit != nil && !c.inlined[o] {
			c.summarize(o)
		}
	})
	slices.SortStableFunc(c.found.Early, func(a, b Early) int { return int(a.Call.Pos() - b.Call.Pos()) })
}

func (c *check) export() {
	for fn, f := range c.facts {
		if fn.Pkg() == c.pass.Pkg && f != nil && !f.empty() {
			c.pass.ExportObjectFact(fn, f)
		}
	}
}
