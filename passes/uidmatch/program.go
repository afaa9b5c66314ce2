package uidmatch

import (
	"fmt"
	"go/token"

	"golang.org/x/tools/go/analysis"

	"github.com/signalvet/signalvet/passes/internal/program"
	"github.com/signalvet/signalvet/passes/operations"
)

// program judges, in a command, the disconnects of its imports that it leads to: all connections are known now.
func (c *check) program() {
	c.wires.Ops.Walk(func(o *operations.Outline) {
		for _, call := range o.Calls {
			if call.Callee == nil && call.Value == nil || call.Callee != nil && call.Callee.Pkg() == c.pass.Pkg {
				continue // not a way out of the command's own code
			}
			leads := c.wires.Ops.Leads(o, call)
			for i := range leads {
				if leads[i].Pkg != c.pass.Pkg.Path() { // an operation of the command itself is judged as one
					c.foreign(&leads[i], call.Expr.Pos(), call.Expr.End())
				}
			}
		}
	})
	for i := range c.wires.Imports {
		p := &c.wires.Imports[i]
		for j := range p.InitOps {
			if spec := program.Import(c.pass, c.wires.Ops, p.Path); spec != nil {
				c.foreign(&p.InitOps[j], spec.Pos(), spec.End())
			}
		}
	}
}

// foreign judges a disconnect that another package performs, once.
func (c *check) foreign(t *operations.Template, pos, end token.Pos) {
	place := placeOf(t)
	if !judgeable(t) || t.Signal.Kind != operations.Global && t.Signal.Coarse == "" || c.told[place] {
		return // not by uid, not identified, or reported before
	}
	ev := c.gather(t)
	if ev.found || c.wires.Escaped(t) {
		return // it finds its connection, or may
	}
	v := (*verdict)(nil)
	if ev.otherKey != nil {
		v = otherSender(t, ev.otherKey)
	} else {
		v = c.conclude(t, ev, true)
	}
	if v == nil {
		return // the connection whose uid is not known may be meant
	}
	message := t.Said(v.message)
	if t.Pkg != c.pass.Pkg.Path() {
		message = fmt.Sprintf("%s, at %s", message, t.Where)
	}
	c.report(analysis.Diagnostic{Pos: pos, End: end, Message: message})
}
