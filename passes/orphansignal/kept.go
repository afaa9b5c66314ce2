package orphansignal

import (
	"go/types"

	"github.com/signalvet/signalvet/passes/operations"
	"github.com/signalvet/signalvet/passes/wiring"
)

// inField judges the dispatcher that only this package has.
func (c *check) inField(op *operations.Op, f *types.Var) {
	t := &op.Template
	name := t.Signal.Outer + "\x02" + string(t.Sender)
	if !isEnd(t) || !known(t) || c.judged[name] {
		return // neither end, not identified, or judged before
	}
	c.judged[name], c.judged[key(t)] = true, true
	e := new(ends)
	c.wires.All(func(entry *wiring.Entry, _ bool) {
		switch {
		case !isEnd(&entry.Template) || c.completed(entry): // neither end, or its callers' operations count
		case entry.Signal.Outer == t.Signal.Outer:
			e.take(entry, t)
		case entry.Signal.Outer == "" && wiring.Relate(&entry.Template, t) == wiring.Same && entry.Sender.MayEqual(t.Sender):
			e.perhaps(entry, t) // by a method of the dispatcher, as its own work
		}
	})
	switch {
	case !e.orphan() || c.excluded(f, t):
		return // both ends are there, or may be
	case t.Topical:
		c.topic(op, e)
	default:
		c.report(f.Pos(), f.Pos()+length(f.Name()), t.Said(e.message(f.Name())))
	}
}

// apart reports whether a, a variable, cannot be the dispatcher that b reaches through a field: the field is no pointer.
func (c *check) apart(a, b *operations.Template) bool {
	if a.Inferred() == "" || a.Signal.Kind != operations.Global || a.Signal.Outer != "" || b.Signal.Outer == "" {
		return false // not a variable and a field
	}
	f := c.wires.Ops.FieldNamed(b.Signal.Outer)
	if f == nil {
		return false // it cannot be looked at
	}
	_, isStruct := f.Type().Underlying().(*types.Struct)
	return isStruct
}
