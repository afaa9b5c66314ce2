package operations

import (
	"go/ast"

	"github.com/signalvet/signalvet/passes/vocabulary"
)

// postpone marks what o sends itself on one way, and keeps for later on another: a literal that it hands to a function
// which does not run it, such as one for the end of the transaction that the caller may be in, sends the same.
func (g *gatherer) postpone(o *Outline) {
	for _, name := range g.kept(o) {
		for _, t := range g.ops {
			if t.Role == vocabulary.Send && t.Name == name && t.hops() == 0 {
				t.Postponed = true
			}
		}
	}
}

// kept are the names of the signals that literals send which o hands to a function that does not run them.
func (g *gatherer) kept(o *Outline) []string {
	var names []string
	for _, c := range o.Calls {
		if c.Mode != Plain {
			continue // a goroutine waits for nothing
		}
		if g.res.Direct(c.Callee) {
			continue // a receiver runs when its own signal is sent
		}
		for _, arg := range c.Expr.Args {
			lit, isLit := ast.Unparen(arg).(*ast.FuncLit)
			if handed := g.res.lits[lit]; isLit && handed != nil && !g.seen[handed] {
				names = append(names, g.res.sentBy(handed)...)
			}
		}
	}
	return names
}

// sentBy are the names of the signals that a literal sends itself.
func (res *Result) sentBy(lit *Outline) []string {
	var names []string
	for _, c := range lit.Calls {
		for _, t := range res.Leads(lit, c) {
			if t.Role == vocabulary.Send && t.hops() == 0 {
				names = append(names, t.Name)
			}
		}
	}
	return names
}
