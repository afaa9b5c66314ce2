package directive

import (
	_ "embed"

	"golang.org/x/tools/go/analysis"

	"github.com/signalvet/signalvet/passes/internal/docs"
	"github.com/signalvet/signalvet/passes/internal/report"
	"github.com/signalvet/signalvet/passes/operations"
)

//go:embed doc.go
var doc string

// Analyzer is the directive check.
var Analyzer = &analysis.Analyzer{
	Name:       "directive",
	Doc:        docs.Extract(doc),
	URL:        docs.Page + "directive.md",
	Requires:   []*analysis.Analyzer{operations.Analyzer, report.Directives},
	Run:        run,
	ResultType: report.ResultType,
}

func run(pass *analysis.Pass) (any, error) {
	reports := report.New(pass)
	for _, p := range pass.ResultOf[operations.Analyzer].(*operations.Result).Problems {
		reports.Report(analysis.Diagnostic{Pos: p.Pos, Message: p.Message})
	}
	return reports.Result()
}
