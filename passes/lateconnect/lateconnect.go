package lateconnect

import (
	_ "embed"
	"flag"

	"golang.org/x/tools/go/analysis"

	"github.com/signalvet/signalvet/passes/effects"
	"github.com/signalvet/signalvet/passes/interfaces"
	"github.com/signalvet/signalvet/passes/internal/docs"
	"github.com/signalvet/signalvet/passes/internal/report"
	"github.com/signalvet/signalvet/passes/operations"
	"github.com/signalvet/signalvet/passes/wiring"
)

//go:embed doc.go
var doc string

// Analyzer is the lateconnect check.
var Analyzer = &analysis.Analyzer{
	Name:       "lateconnect",
	Doc:        docs.Extract(doc),
	URL:        docs.Page + "lateconnect.md",
	Requires:   []*analysis.Analyzer{wiring.Analyzer, interfaces.Analyzer, report.Directives},
	Run:        operations.Serial(run),
	ResultType: report.ResultType,
	Flags:      flags(),
}

// may also reports sends that come first on some path only.
var may bool

func flags() flag.FlagSet {
	var fs flag.FlagSet
	fs.BoolVar(&may, "may", false, "also report a connect that a send may precede")
	return fs
}

// check judges one package.
type check struct {
	pass    *analysis.Pass
	wires   *wiring.Result
	behind  *interfaces.Result
	reports *report.Reporter
	seen    map[key]bool
}

// key is a place with what is said there, which is said once.
type key struct {
	pos  int
	text string
}

func run(pass *analysis.Pass) (any, error) {
	c := &check{
		pass: pass, wires: pass.ResultOf[wiring.Analyzer].(*wiring.Result),
		behind:  pass.ResultOf[interfaces.Analyzer].(*interfaces.Result),
		reports: report.New(pass), seen: make(map[key]bool),
	}
	if !c.wires.Ops.Reaches() {
		return c.reports.Result() // no dispatcher, no order to keep
	}
	c.all(c.wires.Effects.Late())
	c.initialised()
	c.importers()
	c.mains()
	c.answers()
	if may {
		c.possible()
	}
	return c.reports.Result()
}

func (c *check) all(late []effects.Late) {
	for i := range late {
		if atRunTime(c.pass, &late[i]) || c.startedAgain(&late[i]) || c.replaces(&late[i]) || c.measures(&late[i]) {
			continue // meant to be late
		}
		c.report(&late[i])
	}
}

// possible reports what some path does; what every path does has been reported.
func (c *check) possible() {
	for _, o := range c.wires.Ops.Outlines {
		if o.Func != nil {
			late := c.wires.Effects.May(o)
			for i := range late {
				late[i].Event.Race = true // a possibility
			}
			c.all(late)
		}
	}
}

// report says that a connect is late, once for one place.
func (c *check) report(l *effects.Late) {
	k := key{int(l.At), l.Connect.Where + "\x00" + l.Connect.ID()}
	if c.seen[k] {
		return // on another path, or by another event
	}
	c.seen[k] = true
	d := analysis.Diagnostic{Pos: l.At, End: l.End, Message: message(l)}
	if pos := l.Event.Pos(); pos.IsValid() {
		d.Related = []analysis.RelatedInformation{{Pos: pos, Message: earlier(l)}}
	}
	if fix, ok := moveBefore(c.pass, l); ok {
		d.SuggestedFixes = []analysis.SuggestedFix{fix}
	}
	c.reports.Report(d)
}

// receiverOf names the receiver of a connect for messages.
func receiverOf(t *operations.Template) string {
	if t.Receiver == "" {
		return "of " + t.Name
	}
	return t.Receiver
}
