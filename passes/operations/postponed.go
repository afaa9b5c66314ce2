package operations

import (
	"go/ast"

	"github.com/signalvet/signalvet/passes/vocabulary"
)

// postpone marks what o sends itself on one way, and keeps for later on another: a literal that it hands to a function
// which does not run it, such as one for the end of the transaction that the caller may be in, sends the same.
func (g *gatherer) postpone(o *Outline) {
	for _, later := range g.kept(o) {
		for _, t := range g.ops {
			if t.Role == vocabulary.Send && t.hops() == 0 && t.alike(&later) {
				t.Postponed = true
			}
		}
	}
}

// alike reports whether two sends of one function are of one signal, as far as is known: its name alone, when the object
// that has it comes from elsewhere.
func (t *Template) alike(other *Template) bool {
	return t.ID() == other.ID() && t.Name == other.Name && t.Library == other.Library && t.Sender == other.Sender
}

// kept are the sends of literals that o hands to a function which does not run them.
func (g *gatherer) kept(o *Outline) []Template {
	var sends []Template
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
				sends = append(sends, g.res.sentBy(handed)...)
			}
		}
	}
	return sends
}

// sentBy are the sends that a literal makes itself.
func (res *Result) sentBy(lit *Outline) []Template {
	var sends []Template
	for _, c := range lit.Calls {
		for _, t := range res.Leads(lit, c) {
			if t.Role == vocabulary.Send && t.hops() == 0 {
				sends = append(sends, t)
			}
		}
	}
	return sends
}
