package orphansignal

import (
	"go/token"
	"slices"
	"strings"

	"github.com/signalvet/signalvet/passes/internal/program"
	"github.com/signalvet/signalvet/passes/operations"
	"github.com/signalvet/signalvet/passes/vocabulary"
	"github.com/signalvet/signalvet/passes/wiring"
)

// program judges, in a command, the signals of the packages that it imports: the whole program is seen now.
func (c *check) program() {
	for i := range c.wires.Imports {
		p := &c.wires.Imports[i]
		for j := range p.Ops {
			if t := &p.Ops[j].Template; t.Signal.Outer == "" || !slices.Contains(p.Kept, t.Signal.Outer) { // else judged in its package
				c.foreign(t)
			}
		}
	}
}

// foreign judges a signal that another package uses.
func (c *check) foreign(t *operations.Template) {
	if !isEnd(t) || c.judged[key(t)] || !known(t) || !c.ofProgram(t) || !public(t) && !c.lent(t) || namedByNobody(t) {
		return // neither end, judged before, not identified, a library's, or judged in its own package
	}
	c.judged[key(t)] = true
	e := c.ends(t)
	if t.Inferred() != "" && !t.Topical && e.received == nil && exportedHome(t) {
		return // observers that nobody needs: a package of its own offers them
	}
	if !e.orphan() || c.wires.Escaped(t) || c.excluded(nil, t) || !c.uses(e) {
		return // both ends are there, or may be, or the command does not care for this end
	}
	place := home(t)
	if t.Topical && t.Inferred() != "" && t.Signal.Kind == operations.Param && t.Signal.Outer == "" || !public(t) {
		place = t.Pkg // on a bus that it is given, or that functions hide
	}
	spec := program.Import(c.pass, c.wires.Ops, place)
	if spec == nil {
		return // a driver without the import
	}
	entry, verb := e.sent, "sent"
	if entry == nil {
		entry, verb = e.received, "connected"
	}
	c.report(spec.Pos(), spec.End(), t.Said(e.about(t))+", "+verb+" at "+entry.Where)
}

// public reports whether packages other than its own can name the signal, or the type of the home-made bus.
func public(t *operations.Template) bool {
	if t.Inferred() != "" {
		return token.IsExported(t.Inferred()) || t.Topical && t.Pkg != ""
	}
	if handed(t) {
		return true
	}
	if t.OfPackage() {
		return false // each command contains a part of what the packages of a module send and receive by type
	}
	name := strings.TrimPrefix(t.ID(), home(t)+".")
	for part := range strings.SplitSeq(name, ".") {
		if !token.IsExported(part) {
			return false
		}
	}
	return name != ""
}

// lent reports whether other packages have topics on the signal of t, which only its own package can name, through functions of that.
func (c *check) lent(t *operations.Template) bool {
	if !t.Topical || t.OfPackage() {
		return false // judged as a whole
	}
	lent, known := c.others[t.ID()]
	if !known {
		c.wires.All(func(e *wiring.Entry, _ bool) {
			lent = lent || e.Topical && e.ID() == t.ID() && e.Pkg != home(t)
		})
		c.others[t.ID()] = lent
	}
	return lent
}

// exportedHome reports whether the dispatcher of t is part of an object, not a variable of its own.
func exportedHome(t *operations.Template) bool { return t.Signal.Kind != operations.Global }

// uses reports whether the command has the missing end of other signals: one that connects nothing at all is a tool that
// uses a part of a program.
func (c *check) uses(e *ends) bool {
	found := false
	c.wires.All(func(entry *wiring.Entry, _ bool) {
		if c.completed(entry) {
			return // nothing yet
		}
		if e.sent != nil {
			found = found || entry.Role == vocabulary.Connect
		} else {
			found = found || sends(&entry.Template)
		}
	})
	return found
}
