package dupconnect

import (
	_ "embed"

	"golang.org/x/tools/go/analysis"

	"github.com/signalvet/signalvet/passes/internal/docs"
	"github.com/signalvet/signalvet/passes/internal/report"
)

//go:embed doc.go
var doc string

// Analyzer is the dupconnect check.
var Analyzer = &analysis.Analyzer{
	Name:       "dupconnect",
	Doc:        docs.Extract(doc),
	URL:        docs.Page + "dupconnect.md",
	Requires:   []*analysis.Analyzer{judgements, report.Directives},
	Run:        run,
	ResultType: report.ResultType,
}

func run(pass *analysis.Pass) (any, error) {
	reports := report.New(pass)
	for _, d := range pass.ResultOf[judgements].(*findings).list {
		reports.Report(d)
	}
	return reports.Result()
}
