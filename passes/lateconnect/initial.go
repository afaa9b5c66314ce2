package lateconnect

import (
	"fmt"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/signalvet/signalvet/passes/effects"
	"github.com/signalvet/signalvet/passes/operations"
	"github.com/signalvet/signalvet/passes/vocabulary"
	"github.com/signalvet/signalvet/passes/wiring"
)

// initialised reports sends in the initialisation of the package that nobody can receive.
func (c *check) initialised() {
	events := c.wires.Effects.Initial()
	for i := range events {
		e := &events[i]
		if e.Role != vocabulary.Send || !e.Origin().IsValid() || !c.own(e.Signal) {
			continue // another package's signal, which others may have connected to before
		}
		exported := token.IsExported(lastPart(e.Signal.Base)) && !wiring.Main(c.pass.Pkg)
		if !exported && e.Heard() {
			continue // its own receivers are there
		}
		c.reports.Report(analysis.Diagnostic{Pos: e.Origin(), Message: fmt.Sprintf(
			"%s is sent while package %s is initialised (%s)", e.Name, c.pass.Pkg.Name(), nobody(exported))})
	}
}

func nobody(exported bool) string {
	if exported {
		return "no importer can have connected"
	}
	return "nobody has connected"
}

// own reports whether r is a package-level signal of this package.
func (c *check) own(r operations.Ref) bool {
	return r.Kind == operations.Global && strings.HasPrefix(r.Base, c.pass.Pkg.Path()+".")
}

func lastPart(qualified string) string { return qualified[strings.LastIndexByte(qualified, '.')+1:] }

// importers reports the connects of this package that come after sends in the initialisation of packages it imports.
func (c *check) importers() {
	sent := c.importedEvents(nil)
	if len(sent) == 0 {
		return // nothing is sent that early
	}
	c.wires.Ops.Walk(func(o *operations.Outline) {
		for _, call := range o.Calls {
			for _, op := range call.Ops {
				c.afterInit(o, call, op, sent)
			}
		}
	})
}

func (c *check) afterInit(o *operations.Outline, call *operations.Call, op *operations.Op, sent []effects.Event) {
	if op.Role != vocabulary.Connect || op.Signal.Kind == operations.Param {
		return // no connect, or one that a caller completes
	}
	for i := range sent {
		l := effects.Late{At: call.Expr.Pos(), End: call.Expr.End(), Connect: op.Template, Event: sent[i], In: o}
		if effects.Misses(&op.Template, &sent[i]) && !atRunTime(c.pass, &l) {
			c.report(&l)
			return // one finding for one connect
		}
	}
}

// importedEvents are the sends in the initialisation of imported packages; without is called for each package when it
// is not nil, and says which to leave out.
func (c *check) importedEvents(without func(pkgPath string) bool) []effects.Event {
	var out []effects.Event
	for i := range c.wires.Imports {
		p := &c.wires.Imports[i]
		if without != nil && without(p.Path) {
			continue // judged elsewhere
		}
		for _, e := range p.Init {
			if e.Role == vocabulary.Send {
				e.Chain = operations.Extend(initialisation+p.Path, e.Chain)
				out = append(out, e)
			}
		}
	}
	return out
}

// initialisation begins the chain of an event that happens while the package named after it, by its path, is initialised.
const initialisation = "the initialisation of package "

// mains judges a command's main function, which begins when every package is initialised.
func (c *check) mains() {
	if !wiring.Main(c.pass.Pkg) {
		return // only a command has a beginning
	}
	own := c.wires.Effects.Initial()
	events := append(c.importedEvents(nil), own...)
	if len(events) == 0 {
		return // nothing is sent that early
	}
	fn, ok := c.pass.Pkg.Scope().Lookup("main").(*types.Func)
	if !ok {
		return // a test of a command
	}
	o := c.wires.Ops.Outline(fn)
	if o == nil {
		return // declared without a body
	}
	late := c.wires.Effects.Entered(o, events)
	late = slices.DeleteFunc(late, func(l effects.Late) bool { return c.judgedThere(&l) })
	c.all(late)
}

// judgedThere reports whether the package that connects imports the one that sends, and so has been told itself.
func (c *check) judgedThere(l *effects.Late) bool {
	sender, ok := initialisedBy(l.Event.Chain)
	if !ok {
		return false // sent by this package
	}
	if l.Connect.Pkg == c.pass.Pkg.Path() {
		return true // at the connect itself
	}
	return c.wires.Ops.Imports(l.Connect.Pkg, sender)
}

// initialisedBy is the path of the package whose initialisation the chain of an event begins with.
func initialisedBy(chain string) (pkgPath string, ok bool) {
	rest, ok := strings.CutPrefix(chain, initialisation)
	pkgPath, _, _ = strings.Cut(rest, operations.Arrow)
	return pkgPath, ok
}
