package deadconnect

import (
	_ "embed"
	"go/types"

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
	Run:        report.Tell(connections),
	ResultType: report.ResultType,
}

// connections judges the connects of a package. It is an analyzer of its own because it has facts.
var connections = &analysis.Analyzer{
	Name:       "signaldeadends",
	Doc:        "follow connections to their disconnects, and functions that connect to their calls",
	Requires:   []*analysis.Analyzer{wiring.Analyzer},
	Run:        operations.Serial(judge),
	ResultType: report.FindingsType,
	FactTypes:  []analysis.Fact{new(Registers)},
}

// check judges one package.
type check struct {
	pass    *analysis.Pass
	wires   *wiring.Result
	ops     *operations.Result
	fates   map[*operations.Op]*fate
	order   []*operations.Op // as they were met
	own     Registers
	reached map[*types.Func]bool // functions of the package that something leads to
	found   report.Findings
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
