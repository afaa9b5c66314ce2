package dupconnect

import (
	"fmt"
	"go/token"
	"maps"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/signalvet/signalvet/passes/internal/program"
	"github.com/signalvet/signalvet/passes/operations"
	"github.com/signalvet/signalvet/passes/wiring"
)

// A Beginning is what one package has connected when it is initialised.
type Beginning struct {
	Path string
	Made []Made
}

// SignalBeginnings is a fact about a package: what it and its imports have connected when they are initialised.
type SignalBeginnings struct{ Packages []Beginning } // by path

// AFact marks SignalBeginnings as a fact.
func (*SignalBeginnings) AFact() {}

func (f *SignalBeginnings) String() string {
	return fmt.Sprintf("%d packages connect when they are initialised", len(f.Packages))
}

// beginnings walks the initialisation of the package, which follows that of its imports.
func (c *connects) beginnings() {
	union := c.imported()
	if wiring.Main(c.pass.Pkg) {
		c.siblings(union)
	}
	c.initial = &base{made: make(map[string]*Made)}
	for i := range union {
		for j := range union[i].Made {
			c.begin(&union[i].Made[j])
		}
	}
	st := &state{base: c.initial}
	for _, o := range c.ops.Outlines {
		if isInitial(o) {
			w := &walker{c: c, out: o, rec: &record{out: o}}
			if end := w.run(st); end != nil {
				st = end
			}
		}
	}
	own := Beginning{Path: c.pass.Pkg.Path()}
	for _, m := range st.made {
		m.pos, m.end = m.origin, m.origin+token.Pos(m.size)
		if !m.initial && !m.maybe && m.Connect.Signal.Kind == operations.Global && m.outlives() {
			own.Made = append(own.Made, m)
		}
		m.initial = true
		c.begin(&m)
	}
	if len(own.Made) > 0 {
		union = append(union, own)
	}
	if len(union) > 0 {
		slices.SortFunc(union, func(a, b Beginning) int { return strings.Compare(a.Path, b.Path) })
		c.pass.ExportPackageFact(&SignalBeginnings{Packages: union})
	}
}

// imported is what the imports have connected, by path.
func (c *connects) imported() []Beginning {
	union := make(map[string]Beginning)
	for _, imp := range c.pass.Pkg.Imports() {
		var fact SignalBeginnings
		if !c.pass.ImportPackageFact(imp, &fact) {
			continue // it connects nothing
		}
		for _, p := range fact.Packages {
			p.Made = slices.Clone(p.Made) // what the fact holds may be another package's memory
			for i := range p.Made {
				p.Made[i] = p.Made[i].keyed()
				p.Made[i].initial = true
			}
			union[p.Path] = p
		}
	}
	return slices.SortedFunc(maps.Values(union), func(a, b Beginning) int { return strings.Compare(a.Path, b.Path) })
}

// begin notes a connection of the initialisation, unless something takes it away, so that it may be gone when a function is called.
func (c *connects) begin(m *Made) {
	if m.key != "" && c.initial.made[m.key] == nil && !c.disconnected(m) {
		c.initial.made[m.key] = m
	}
}

// siblings compares packages of a program that do not know each other.
func (c *connects) siblings(all []Beginning) {
	type origin struct {
		path string
		made *Made
	}
	before := make(map[string][]origin)
	for i := range all {
		b := &all[i]
		for j := range b.Made {
			m := &b.Made[j]
			for _, a := range before[m.key] {
				if c.ops.Imports(a.path, b.Path) || c.ops.Imports(b.Path, a.path) {
					continue // told in the one that imports the other
				}
				c.meet(b.Path, a.made, m)
			}
		}
		for j := range b.Made {
			if m := &b.Made[j]; m.key != "" {
				before[m.key] = append(before[m.key], origin{b.Path, m})
			}
		}
	}
}

// meet reports a connection of the package at path that another package, which does not know it, has made too.
func (c *connects) meet(path string, a, m *Made) {
	if m.Connect.Keep || m.Handled {
		return // meant
	}
	if spec := program.Import(c.pass, c.ops, path); spec != nil {
		c.report(spec.Pos(), spec.End(), fmt.Sprintf("receiver %s is connected to %s twice, at %s and %s (%s)",
			m.name(), m.signal(), a.Connect.Where, m.Connect.Where, m.why()), nil)
	}
}

// twice reports that m is made although old is there.
func (c *connects) twice(old, m *Made) {
	if m.Connect.Keep || m.Handled || old.Ended {
		return // meant, or looked after
	}
	if old.initial && !m.origin.IsValid() && c.ops.Imports(m.Connect.Pkg, old.Connect.Pkg) {
		return // told where it stands
	}
	pos, end := m.pos, m.end
	if m.origin.IsValid() && m.Connect.Where != old.Connect.Where {
		pos, end = m.origin, m.origin+token.Pos(m.size) // the second of two connects
	}
	first := ""
	var related []analysis.RelatedInformation
	if old.pos.IsValid() && old.pos != pos {
		text := fmt.Sprintf("receiver %s is connected to %s here first", old.name(), old.signal())
		related = []analysis.RelatedInformation{{Pos: old.pos, Message: text}}
	} else if old.Connect.Where != "" && old.Connect.Where != m.Connect.Where {
		first = ", first at " + old.Connect.Where
	}
	c.report(pos, end, m.Connect.Said(fmt.Sprintf("receiver %s is connected to %s twice%s (%s)", m.name(), m.signal(), first, m.why())), related)
}

// repeated reports that m is made again and again.
func (c *connects) repeated(m *Made, when string) {
	if m.Connect.Keep || m.Handled || m.Ended {
		return // meant, or looked after
	}
	c.report(m.pos, m.end, m.Connect.Said(fmt.Sprintf("receiver %s is connected to %s %s (%s)", m.name(), m.signal(), when, m.why())), nil)
}

// report says something of a place, once.
func (c *connects) report(pos, end token.Pos, text string, related []analysis.RelatedInformation) {
	if c.seen[pos] {
		return // said before, or something worse
	}
	c.seen[pos] = true
	c.found.Add(analysis.Diagnostic{Pos: pos, End: end, Message: text, Related: related})
}
