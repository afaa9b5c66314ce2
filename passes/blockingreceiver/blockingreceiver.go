package blockingreceiver

import (
	_ "embed"
	"flag"
	"fmt"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/signalvet/signalvet/passes/effects"
	"github.com/signalvet/signalvet/passes/interfaces"
	"github.com/signalvet/signalvet/passes/internal/docs"
	"github.com/signalvet/signalvet/passes/internal/report"
	"github.com/signalvet/signalvet/passes/operations"
	"github.com/signalvet/signalvet/passes/vocabulary"
	"github.com/signalvet/signalvet/passes/vocabulary/blocking"
	"github.com/signalvet/signalvet/passes/wiring"
)

//go:embed doc.go
var doc string

// Analyzer is the blockingreceiver check.
var Analyzer = &analysis.Analyzer{
	Name:       "blockingreceiver",
	Doc:        docs.Extract(doc),
	URL:        docs.Page + "blockingreceiver.md",
	Requires:   []*analysis.Analyzer{operations.Analyzer, effects.Analyzer, interfaces.Analyzer, wiring.Analyzer, report.Directives},
	Run:        operations.Serial(run),
	ResultType: report.ResultType,
	Flags:      flags(),
}

// enabled are the classes of waiting that are reported.
var enabled = defaultClasses()

func flags() flag.FlagSet {
	var fs flag.FlagSet
	fs.Var(&enabled, "classes", "comma-separated `classes` of waiting to report, of "+strings.Join(names(), ", "))
	return fs
}

func run(pass *analysis.Pass) (any, error) {
	ops := pass.ResultOf[operations.Analyzer].(*operations.Result)
	eff := pass.ResultOf[effects.Analyzer].(*effects.Result)
	wires := pass.ResultOf[wiring.Analyzer].(*wiring.Result)
	reports := report.New(pass)
	if !ops.Reaches() {
		return reports.Result() // no dispatcher, no receivers
	}
	ops.EachOp(func(op *operations.Op) {
		if synchronous(op) && !detached(wires, op) {
			check(pass, reports, eff, op)
		}
	})
	if pass.Pkg.Name() == "main" {
		whole(pass, reports, ops)
	}
	return reports.Result()
}

// synchronous reports whether op connects a receiver that the sender waits for.
func synchronous(op *operations.Op) bool {
	if op.Role != vocabulary.Connect || op.RecvArg == nil || op.OfItself() {
		return false // no receiver is given here
	}
	if op.Deferring() {
		return false // the caller's options decide
	}
	return op.Delivery == vocabulary.Inline || op.Delivery == vocabulary.Joined // what is not known may be a queue
}

// detached reports whether a home-made dispatcher calls the receivers of op in goroutines, although it could do otherwise:
// all sends of that signal which are seen ask it to.
func detached(wires *wiring.Result, op *operations.Op) bool {
	if op.Inferred() == "" {
		return false // a library's word says how it delivers
	}
	seen, waited := false, false
	wires.All(func(e *wiring.Entry, _ bool) {
		if e.Role != vocabulary.Send || e.Open() || wiring.Relate(&e.Template, &op.Template) == wiring.Other {
			return // no send of the signal, or its callers'
		}
		ownWork := e.Signal.Kind == operations.Param // its own methods, which others may call besides
		seen, waited = seen || !ownWork, waited || e.Delivery != vocabulary.Async
	})
	return seen && !waited
}

func check(pass *analysis.Pass, reports *report.Reporter, eff *effects.Result, op *operations.Op) {
	for _, v := range op.Receivers {
		for _, b := range eff.Of(v) {
			if !enabled[b.Class] {
				continue // the user does not want to hear of this class
			}
			d := diagnostic(op, v, b)
			d.SuggestedFixes = inBackground(pass, eff.Ops, op, receiverName(op, v))
			reports.Report(d)
			return // the severest class says enough
		}
	}
}

func diagnostic(op *operations.Op, v operations.FuncVal, b effects.Block) analysis.Diagnostic {
	d := analysis.Diagnostic{
		Pos: op.RecvArg.Pos(), End: op.RecvArg.End(),
		Message: message(op, v, b),
	}
	if b.Pos().IsValid() {
		d.Related = []analysis.RelatedInformation{{Pos: b.Pos(), Message: fmt.Sprintf("receiver %s waits here (%s)", receiverName(op, v), b.Class)}}
	}
	return d
}

func message(op *operations.Op, v operations.FuncVal, b effects.Block) string {
	return op.Said(fmt.Sprintf("receiver %s may block the sender (%s)", receiverName(op, v), b.Chain))
}

// receiverName is the receiver as the user wrote it.
func receiverName(op *operations.Op, v operations.FuncVal) string {
	if op.Receiver != "" {
		return op.Receiver
	}
	return v.Name()
}

// classes is a set of classes as a flag.
type classes map[blocking.Class]bool

func defaultClasses() classes {
	set := make(classes)
	for _, c := range blocking.Classes {
		set[c] = blocking.Default(c)
	}
	return set
}

func names() []string {
	var out []string
	for _, c := range blocking.Classes {
		out = append(out, string(c))
	}
	return out
}

// String lists the classes that are on, severest first.
func (set *classes) String() string {
	var on []string
	for _, c := range blocking.Classes {
		if (*set)[c] {
			on = append(on, string(c))
		}
	}
	return strings.Join(on, ",")
}

// Set takes the classes that are to be reported, instead of the default ones.
func (set *classes) Set(value string) error {
	on := make(classes)
	for name := range strings.SplitSeq(value, ",") {
		name = strings.TrimSpace(name)
		if !known(name) {
			return fmt.Errorf("unknown class %q (want %s)", name, strings.Join(names(), ", "))
		}
		on[blocking.Class(name)] = true
	}
	*set = on
	return nil
}

func known(name string) bool {
	for _, c := range blocking.Classes {
		if string(c) == name {
			return true
		}
	}
	return false
}
