package lateconnect

import (
	"go/token"

	"github.com/signalvet/signalvet/passes/effects"
	"github.com/signalvet/signalvet/passes/interfaces"
	"github.com/signalvet/signalvet/passes/internal/program"
	"github.com/signalvet/signalvet/passes/operations"
	"github.com/signalvet/signalvet/passes/wiring"
)

// answers judges, in a command, the orders that types behind interfaces decide about: those are known now.
func (c *check) answers() {
	if !wiring.Main(c.pass.Pkg) {
		return // another package may put other types there
	}
	var late []effects.Late
	for i := range c.behind.Orders {
		q := &c.behind.Orders[i]
		pairs := c.behind.Answers(q)
		if len(pairs) == 0 {
			continue // in time, or not known
		}
		p, ok := c.place(q)
		if !ok {
			continue // nobody decides that order
		}
		for _, pair := range pairs {
			late = append(late, p.late(pair))
		}
	}
	c.all(late)
}

// place is where a finding stands.
type place struct {
	at, end token.Pos
	in      *operations.Outline
	way     string // the calls from there to where the order is decided
}

// late is what is said at p about a pair.
func (p place) late(pair interfaces.Pair) effects.Late {
	if p.way != "" {
		pair.Before.Chain, pair.Connect.Chain = operations.Extend(p.way, pair.Before.Chain), operations.Extend(p.way, pair.Connect.Chain)
	}
	return effects.Late{At: p.at, End: p.end, Connect: pair.Connect, Event: pair.Before, In: p.in}
}

// place is the call in the command that decides the order of q, or leads to where it is decided, or the import that
// brings that in.
func (c *check) place(q *effects.Question) (place, bool) {
	if in, at, end := q.Place(); in != nil {
		return place{at, end, in, ""}, true
	}
	if p, found := c.leading(q); found {
		return p, true
	}
	spec := program.Import(c.pass, c.wires.Ops, q.Pkg)
	if spec == nil || !program.Owns(c.pass.Pkg.Path(), q.Pkg) || q.Func != "" && !c.behind.Used(q.Func) {
		return place{}, false // a library's, or nothing calls it
	}
	return place{spec.Pos(), spec.End(), c.wires.Ops.Initial(), ""}, true
}

// leading is the first call of the command, out of its own code, that leads to where the order of q is decided.
func (c *check) leading(q *effects.Question) (p place, found bool) {
	c.wires.Ops.Walk(func(o *operations.Outline) {
		for _, call := range o.Calls {
			if found || call.Callee == nil || call.Callee.Pkg() == c.pass.Pkg {
				continue // told, or no way out
			}
			for _, w := range c.wires.Effects.WaysOf(call) {
				if w.Pkg == q.Pkg && w.Where == q.Where {
					p, found = place{call.Expr.Pos(), call.Expr.End(), o, w.Chain}, true
				}
			}
		}
	})
	return p, found
}
