package signalvet_test

import (
	"fmt"
	"go/token"
	"path/filepath"
	"slices"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"

	"github.com/signalvet/signalvet/passes/blockingreceiver"
	"github.com/signalvet/signalvet/passes/lateconnect"
	"github.com/signalvet/signalvet/passes/uidmatch"
)

// TestRelated holds the second places of findings, which analysistest does not
// look at, against what is written here.
func TestRelated(t *testing.T) {
	for pkg, test := range map[string]struct {
		check *analysis.Analyzer
		want  []string
	}{
		"fixes/related/late": {lateconnect.Analyzer, []string{
			"orders.go:20: orders.go:19: orders is sent here, before audit is connected",
			"orders.go:28: orders.go:26: orders is sent here, before audit is connected",
			"orders.go:34: orders.go:33: orders is frozen here, before audit is connected",
			"orders.go:39: orders.go:38: the program is frozen here, before audit is connected",
		}},
		"fixes/related/uid": {uidmatch.Analyzer, []string{
			`orders.go:15: orders.go:14: "audit" is connected to orders here`,
			`orders.go:21: orders.go:20: "audit" is connected to sales here`,
		}},
		"fixes/related/blocking": {blockingreceiver.Analyzer, []string{
			"shop.go:23: shop.go:17: receiver post waits here (net)",
			"shop.go:24: shop.go:24: receiver function literal waits here (sleep)",
		}},
	} {
		t.Run(pkg, func(t *testing.T) {
			loaded := loadPackages(t, nil, pkg)
			graph, err := checker.Analyze([]*analysis.Analyzer{test.check}, loaded, nil)
			if err != nil {
				t.Fatal(err)
			}
			if got := relatedOf(loaded[0].Fset, graph.Roots[0].Diagnostics); !slices.Equal(got, test.want) {
				t.Errorf("got\n%q\nwant\n%q", got, test.want)
			}
		})
	}
}

// relatedOf lists the second places of diagnostics, each behind the first place.
func relatedOf(files *token.FileSet, diagnostics []analysis.Diagnostic) []string {
	line := func(pos token.Pos) string {
		at := files.Position(pos)
		return fmt.Sprintf("%s:%d", filepath.Base(at.Filename), at.Line)
	}
	var places []string
	for _, each := range diagnostics {
		for _, related := range each.Related {
			places = append(places, line(each.Pos)+": "+line(related.Pos)+": "+related.Message)
		}
	}
	slices.Sort(places)
	return places
}
