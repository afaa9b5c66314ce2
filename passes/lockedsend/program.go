package lockedsend

import (
	"go/token"
	"slices"

	"golang.org/x/tools/go/analysis"

	"github.com/signalvet/signalvet/passes/internal/program"
	"github.com/signalvet/signalvet/passes/locks"
	"github.com/signalvet/signalvet/passes/operations"
	"github.com/signalvet/signalvet/passes/vocabulary"
)

// program judges, in a command, the sends of its imports by the receivers that those could not see.
func (c *check) program() {
	for i := range c.locks.Imports {
		p := &c.locks.Imports[i]
		for j := range p.Sends {
			c.foreign(p.Path, &p.Sends[j])
		}
	}
}

// foreign judges one send of the package at path.
func (c *check) foreign(path string, s *locks.PlacedSend) {
	if slices.Contains(s.Own, true) && program.Owns(c.pass.Pkg.Path(), path) {
		return // told in its package, where receivers that cannot be seen are expected
	}
	one := &sending{send: &s.Send, locks: s.Locks, ties: s.Ties, own: s.Own}
	if c.toldAt(path, one) {
		return // by a receiver that its package sees
	}
	for i := range c.locks.Receivers {
		if v := one.against(&c.locks.Receivers[i]); v != nil {
			c.reportForeign(path, s, v)
			return
		}
	}
	for i := range c.locks.Imports {
		p := &c.locks.Imports[i]
		if c.wires.Ops.Imports(path, p.Path) {
			continue // judged where it is sent
		}
		if c.between(path, p.Path) && !c.led(s) {
			continue // libraries among themselves, of which the program may use other parts
		}
		for j := range p.Receivers {
			if v := one.against(&p.Receivers[j]); v != nil {
				c.reportForeign(path, s, v)
				return
			}
		}
	}
}

// toldAt reports whether the package at path, which sends, sees a receiver that makes its send a finding there.
func (c *check) toldAt(path string, s *sending) bool {
	for i := range c.locks.Imports {
		p := &c.locks.Imports[i]
		if p.Path != path && !c.wires.Ops.Imports(path, p.Path) {
			continue // it does not see that one
		}
		if slices.ContainsFunc(p.Receivers, func(r locks.Receiver) bool { return s.against(&r) != nil }) {
			return true
		}
	}
	return false
}

// between reports whether neither of two packages is a part of the program.
func (c *check) between(a, b string) bool {
	main := c.pass.Pkg.Path()
	return !program.Owns(main, a) && !program.Owns(main, b)
}

// led reports whether the command's own code leads to a send.
func (c *check) led(s *locks.PlacedSend) bool {
	pos, _ := c.leading(s)
	return pos.IsValid()
}

// reportForeign reports at the place in the command that has to do with the send: the call that leads to it, the connect
// of the receiver, or the import that brings it in.
func (c *check) reportForeign(path string, s *locks.PlacedSend, v *verdict) {
	pos, end := c.leading(s)
	if !pos.IsValid() {
		pos = v.receiver.Pos()
	}
	if !pos.IsValid() {
		if spec := program.Import(c.pass, c.wires.Ops, path); spec != nil {
			pos, end = spec.Pos(), spec.End()
		}
	}
	at := place{pos, s.Send.Signal}
	if !pos.IsValid() || c.seen[at] {
		return // the command has no part in it, or it has been said
	}
	c.seen[at] = true
	text := message(&s.Send, v.lock, s.Where, s.Send.Chain, v.reason)
	c.reports.Report(analysis.Diagnostic{Pos: pos, End: end, Message: text, Related: v.related()})
}

// leading is the first call of the command's own code that leads to the send.
func (c *check) leading(s *locks.PlacedSend) (pos, end token.Pos) {
	c.wires.Ops.Walk(func(o *operations.Outline) {
		for _, call := range o.Calls {
			if !pos.IsValid() && c.leads(o, call, s) {
				pos, end = call.Expr.Pos(), call.Expr.End()
			}
		}
	})
	return pos, end
}

func (c *check) leads(o *operations.Outline, call *operations.Call, s *locks.PlacedSend) bool {
	if call.Callee == nil || call.Callee.Pkg() == c.pass.Pkg || !c.wires.Ops.Operates(call.Callee) {
		return false // not a way out of the command's own code
	}
	for _, t := range c.wires.Ops.Leads(o, call) {
		if t.Role == vocabulary.Send && t.Where == s.Send.Where && t.Pkg == s.Send.Pkg {
			return true
		}
	}
	return false
}
