package suppression_test

import (
	"slices"
	"testing"

	"github.com/signalvet/signalvet/passes"
	"github.com/signalvet/signalvet/passes/internal/report"
	"github.com/signalvet/signalvet/passes/suppression"
)

// A check that is forgotten here could not be suppressed without being told
// that nothing was.
func TestRequiresWholeSuite(t *testing.T) {
	for _, check := range passes.Suite {
		if check == suppression.Analyzer {
			continue // it cannot look after itself
		}
		if !slices.Contains(suppression.Analyzer.Requires, check) {
			t.Errorf("suppression does not require %s", check.Name)
		}
		if !slices.Contains(check.Requires, report.Directives) || check.ResultType != report.ResultType {
			t.Errorf("%s does not report through a Reporter", check.Name)
		}
	}
}
