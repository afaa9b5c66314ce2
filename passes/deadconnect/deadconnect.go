package deadconnect

import (
	_ "embed"
	"reflect"

	"golang.org/x/tools/go/analysis"

	"github.com/signalvet/signalvet/passes/internal/docs"
	"github.com/signalvet/signalvet/passes/internal/report"
	"github.com/signalvet/signalvet/passes/operations"
	"github.com/signalvet/signalvet/passes/wiring"
)

//go:embed doc.go
var doc string

// Analyzer is the deadconnect check.
var Analyzer = &analysis.Analyzer{
	Name:       "deadconnect",
	Doc:        docs.Extract(doc),
	URL:        docs.Page + "deadconnect.md",
	Requires:   []*analysis.Analyzer{connections, report.Directives},
	Run:        run,
	ResultType: report.ResultType,
}

func run(pass *analysis.Pass) (any, error) {
	reports := report.New(pass)
	found := pass.ResultOf[connections].(*findings)
	for _, d := range found.list {
		reports.Report(d)
	}
	for _, each := range found.unimported {
		reports.ReportIf(each.condition, each.diagnostic)
	}
	return reports.Result()
}

// connections judges the connects of a package. It is an analyzer of its own because it has facts.
var connections = &analysis.Analyzer{
	Name:       "signaldeadends",
	Doc:        "follow connections to their disconnects, and functions that connect to their calls",
	Requires:   []*analysis.Analyzer{wiring.Analyzer},
	Run:        operations.Serial(judge),
	ResultType: reflect.TypeFor[*findings](),
	FactTypes:  []analysis.Fact{new(Registers)},
}

// findings are the diagnostics of one package.
type findings struct {
	list       []analysis.Diagnostic
	unimported []unimported
}

// check judges one package.
type check struct {
	pass  *analysis.Pass
	wires *wiring.Result
	ops   *operations.Result
	fates map[*operations.Op]*fate
	order []*operations.Op // as they were met
	own   Registers
	found findings
}

func judge(pass *analysis.Pass) (any, error) {
	wires := pass.ResultOf[wiring.Analyzer].(*wiring.Result)
	c := &check{pass: pass, wires: wires, ops: wires.Ops, fates: make(map[*operations.Op]*fate)}
	if !c.ops.Reaches() {
		return &c.found, nil // nothing is connected
	}
	c.undone()
	c.uncalled()
	c.initial()
	return &c.found, nil
}

// receiver names the receiver of a connect for messages.
func receiver(t *operations.Template) string {
	if t.Receiver == "" {
		return "receiver of " + t.Display()
	}
	return "receiver " + t.Receiver
}
