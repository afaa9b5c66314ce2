package report

import (
	"reflect"

	"golang.org/x/tools/go/analysis"

	"github.com/signalvet/signalvet/passes/details"
)

// Findings are what the analyzer of a check's facts has found. A check that
// needs facts of its own has them in an analyzer that reports nothing, and
// reports what that one found with [Tell].
type Findings struct {
	list        []analysis.Diagnostic
	conditional []conditional
}

type conditional struct {
	condition  details.Condition
	diagnostic analysis.Diagnostic
}

// FindingsType is the result type of such analyzers.
var FindingsType = reflect.TypeFor[*Findings]()

// Add adds a finding.
func (f *Findings) Add(d analysis.Diagnostic) { f.list = append(f.list, d) }

// AddIf adds what counts on a condition only; see [Reporter.ReportIf].
func (f *Findings) AddIf(condition details.Condition, d analysis.Diagnostic) {
	f.conditional = append(f.conditional, conditional{condition, d})
}

// Tell returns the function of a check that reports what finder has found.
func Tell(finder *analysis.Analyzer) func(*analysis.Pass) (any, error) {
	return func(pass *analysis.Pass) (any, error) {
		reports := New(pass)
		found := pass.ResultOf[finder].(*Findings)
		for _, d := range found.list {
			reports.Report(d)
		}
		for _, each := range found.conditional {
			reports.ReportIf(each.condition, each.diagnostic)
		}
		return reports.Result()
	}
}
