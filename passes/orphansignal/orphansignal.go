package orphansignal

import (
	_ "embed"
	"flag"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/analysis"

	"github.com/signalvet/signalvet/passes/internal/docs"
	"github.com/signalvet/signalvet/passes/internal/report"
	"github.com/signalvet/signalvet/passes/operations"
	"github.com/signalvet/signalvet/passes/vocabulary"
	"github.com/signalvet/signalvet/passes/wiring"
)

//go:embed doc.go
var doc string

// Analyzer is the orphansignal check.
var Analyzer = &analysis.Analyzer{
	Name:       "orphansignal",
	Doc:        docs.Extract(doc),
	URL:        docs.Page + "orphansignal.md",
	Requires:   []*analysis.Analyzer{wiring.Analyzer, report.Directives},
	Run:        operations.Serial(run),
	ResultType: report.ResultType,
	Flags:      flags(),
}

// exported also judges the exported signals of libraries.
var exported bool

func flags() flag.FlagSet {
	var fs flag.FlagSet
	fs.BoolVar(&exported, "exported", false, "also judge exported signals in the package that defines them")
	return fs
}

// check judges one package.
type check struct {
	pass    *analysis.Pass
	wires   *wiring.Result
	reports *report.Reporter
	judged  map[string]bool            // signals and topics
	sent    map[string][]*wiring.Entry // by library, nil before they are collected
	others  map[string]bool            // signals that packages other than their own have topics on
}

func run(pass *analysis.Pass) (any, error) {
	c := &check{
		pass: pass, wires: pass.ResultOf[wiring.Analyzer].(*wiring.Result),
		reports: report.New(pass), judged: make(map[string]bool), others: make(map[string]bool),
	}
	if !c.wires.Ops.Reaches() {
		return c.reports.Result() // no dispatcher, no signals
	}
	c.byType()
	c.wires.Ops.EachOp(c.own)
	if wiring.Main(pass.Pkg) {
		c.program()
	}
	return c.reports.Result()
}

// own judges the signal of an operation of this package.
func (c *check) own(op *operations.Op) {
	t := &op.Template
	if f := c.wires.Kept(t); f != nil {
		c.inField(op, f)
		return
	}
	if tn := c.privateType(t); tn != nil {
		c.ofType(t, tn)
		return
	}
	def := c.definition(t)
	if !isEnd(t) || c.judged[key(t)] || !known(t) || def == nil && !wiring.Main(c.pass.Pkg) || c.brought(op) {
		return // neither end, judged before, not identified, another package's, or judged where its topic is
	}
	if !c.closed(t) && !(exported && def != nil && !c.wires.Escaped(t)) {
		return // others may hold the other end
	}
	if def == nil && (!c.ofProgram(t) || c.hidden(t)) {
		return // a library's, or judged in its own package
	}
	c.judged[key(t)] = true
	e := c.ends(t)
	switch {
	case !e.orphan() || c.excluded(def, t) || e.received == nil && ownCollection(t):
		return // both ends are there, or may be
	case t.Topical:
		c.topic(op, e)
	case def != nil:
		c.report(def.Pos(), def.Pos()+length(def.Name()), t.Said(e.message(def.Name())))
	default:
		c.report(op.Call.Pos(), op.Call.End(), t.Said(e.message(t.Display())))
	}
}

// ownCollection reports whether the signal of t is the list of a home-made dispatcher itself, seen from its inside: what adds to it may
// do so in a way that is not recognised.
func ownCollection(t *operations.Template) bool {
	return t.Inferred() != "" && !t.Topical && (t.Signal.Kind != operations.Global || t.Signal.Path == "")
}

// closed reports whether every operation on the signal of t is seen here. The field in which a home-made bus keeps its
// receivers is its own, but whoever has the bus can connect.
func (c *check) closed(t *operations.Template) bool {
	if t.Inferred() != "" && !wiring.Main(c.pass.Pkg) && (token.IsExported(t.Inferred()) || c.behind(t.Inferred())) {
		return false
	}
	return c.wires.Closed(t) && !c.offered(t)
}

// offered reports whether others can connect to, or send, a home-made dispatcher of this package by an exported function that does it itself.
func (c *check) offered(t *operations.Template) bool {
	if t.Inferred() == "" || wiring.Main(c.pass.Pkg) {
		return false // a signal that is connected to by its own methods, or all callers are seen
	}
	return slices.ContainsFunc(c.wires.Ops.Outlines, func(o *operations.Outline) bool {
		if o.Func == nil || !o.Func.Exported() || o.Func.Pkg() != c.pass.Pkg {
			return false // nobody else calls it
		}
		sum := c.wires.Ops.Summary(o.Func)
		return sum != nil && sum.Inferred && slices.ContainsFunc(sum.Ops, func(own operations.Template) bool {
			return own.Own() && isEnd(&own) && own.Library == t.Library && wiring.Relate(&own, t) != wiring.Other
		})
	})
}

// behind reports whether the type of a home-made bus implements an exported interface of the package, behind which others
// may have it.
func (c *check) behind(bus string) bool {
	scope := c.pass.Pkg.Scope()
	tn, ok := scope.Lookup(bus).(*types.TypeName)
	return ok && slices.ContainsFunc(scope.Names(), func(name string) bool {
		other, isType := scope.Lookup(name).(*types.TypeName)
		if !isType || !other.Exported() {
			return false // nothing that others can name
		}
		iface, isInterface := other.Type().Underlying().(*types.Interface)
		return isInterface && iface.NumMethods() > 0 && types.Implements(types.NewPointer(tn.Type()), iface)
	})
}

// isEnd reports whether an operation is an end of a signal: it sends, or connects.
func isEnd(t *operations.Template) bool { return sends(t) || t.Role == vocabulary.Connect }

func sends(t *operations.Template) bool {
	return t.Role == vocabulary.Send || t.Role == vocabulary.Start
}

// known reports whether the signal of t, and its topic, are known well enough to be judged.
func known(t *operations.Template) bool {
	if t.Inferred() != "" && t.Identity == vocabulary.IdentitySlot {
		return false // a callback that nobody needs to set
	}
	if t.Broker {
		return false // others may send and receive
	}
	if t.Topical {
		if _, isConst := t.Sender.Const(); !isConst {
			return false // any topic
		}
	}
	switch {
	case handed(t):
		return true
	case t.Signal.Kind == operations.Global:
		return t.Signal.Path == "" || t.Signal.Coarse != ""
	case t.Signal.Kind == operations.Local:
		return t.Signal.Path != "" && t.Signal.Coarse != "" // a signal of its own is the function's business
	}
	return t.Signal.Coarse != ""
}

// key names the signal of t, and its topic.
func key(t *operations.Template) string {
	switch {
	case handed(t):
		return t.Library + "\x02" + string(t.Sender)
	case t.Topical:
		return t.ID() + "\x02" + string(t.Sender)
	}
	return t.ID()
}
