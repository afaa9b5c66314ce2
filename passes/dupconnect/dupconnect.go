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
	Run:        report.Tell(judgements),
	ResultType: report.ResultType,
}
