package orphansignal

import (
	"go/types"
	"strings"

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
			e.perhaps(entry) // by a method of the dispatcher, as its own work
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
	qualified := b.Signal.Outer
	slash := strings.LastIndexByte(qualified, '/') + 1
	path, rest, _ := strings.Cut(qualified[slash:], ".")
	owner, name, _ := strings.Cut(rest, ".")
	pkg := c.imported(c.pass.Pkg, qualified[:slash]+path, make(map[*types.Package]bool))
	if pkg == nil {
		return false // it cannot be looked at
	}
	f := wiring.Field(pkg, owner, name)
	if f == nil {
		return false // of a type that is declared in a function
	}
	_, isStruct := f.Type().Underlying().(*types.Struct)
	return isStruct
}

// imported is the package at path, which pkg is or imports.
func (c *check) imported(pkg *types.Package, path string, seen map[*types.Package]bool) *types.Package {
	if pkg.Path() == path {
		return pkg
	}
	for _, imp := range pkg.Imports() {
		if seen[imp] {
			continue // looked at before
		}
		seen[imp] = true
		if found := c.imported(imp, path, seen); found != nil {
			return found
		}
	}
	return nil
}
