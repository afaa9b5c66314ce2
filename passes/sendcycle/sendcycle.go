package sendcycle

import (
	_ "embed"
	"go/types"

	"golang.org/x/tools/go/analysis"

	"github.com/signalvet/signalvet/passes/interfaces"
	"github.com/signalvet/signalvet/passes/internal/docs"
	"github.com/signalvet/signalvet/passes/internal/report"
	"github.com/signalvet/signalvet/passes/operations"
)

//go:embed doc.go
var doc string

// Analyzer is the sendcycle check.
var Analyzer = &analysis.Analyzer{
	Name:       "sendcycle",
	Doc:        docs.Extract(doc),
	URL:        docs.Page + "sendcycle.md",
	Requires:   []*analysis.Analyzer{cycles, report.Directives},
	Run:        report.Tell(cycles),
	ResultType: report.ResultType,
}

// cycles follows the receivers of the program. It is an analyzer of its own because it has facts.
var cycles = &analysis.Analyzer{
	Name:       "signalcycles",
	Doc:        "find what each receiver sends, and where that leads",
	Requires:   []*analysis.Analyzer{operations.Analyzer, interfaces.Analyzer},
	Run:        operations.Serial(judge),
	ResultType: report.FindingsType,
	FactTypes:  []analysis.Fact{new(Sends), new(Edges)},
}

// check judges one package.
type check struct {
	pass    *analysis.Pass
	ops     *operations.Result
	behind  *interfaces.Result
	sends   map[*types.Func]*Sends
	edges   []*Edge // of the package itself first
	answers []Answer
	told    map[string]bool
	found   report.Findings
}

func judge(pass *analysis.Pass) (any, error) {
	c := &check{
		pass: pass, ops: pass.ResultOf[operations.Analyzer].(*operations.Result),
		behind: pass.ResultOf[interfaces.Analyzer].(*interfaces.Result),
		sends:  make(map[*types.Func]*Sends), told: make(map[string]bool),
	}
	if !c.ops.Reaches() {
		return &c.found, nil // nothing is sent
	}
	c.summarize()
	c.receivers()
	own := len(c.edges)
	c.imports()
	c.answer()
	all := len(c.edges)
	if c.pass.Pkg.Name() == "main" {
		c.resolve()
	}
	c.search(own)
	c.edges = c.edges[:all]
	c.export(own)
	return &c.found, nil
}
