package signalvet_test

import (
	"path/filepath"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/signalvet/signalvet/passes/effects"
	"github.com/signalvet/signalvet/passes/operations"
	"github.com/signalvet/signalvet/passes/wiring"
)

// TestSummaries holds the facts that the checks rest on against the words for
// them in the programs of testdata.
func TestSummaries(t *testing.T) {
	dir := analysistest.TestData()
	for folder, analyzer := range map[string]*analysis.Analyzer{
		"operations": operations.Analyzer,
		"effects":    effects.Analyzer,
		"wiring":     wiring.Analyzer,
	} {
		for _, pkg := range packagesBelow(t, filepath.Join(dir, "src"), folder) {
			t.Run(pkg, func(t *testing.T) { analysistest.Run(t, dir, analyzer, pkg) })
		}
	}
}
