package signalvet_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/analysistest"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"

	"github.com/signalvet/signalvet/passes/blockingreceiver"
	"github.com/signalvet/signalvet/passes/lateconnect"
	"github.com/signalvet/signalvet/passes/uidmatch"
)

// TestFixes applies the fixes of a check to a program, compares the outcome
// with the golden file, and analyses it again: it builds, and there is nothing
// left to fix.
func TestFixes(t *testing.T) {
	dir := analysistest.TestData()
	for pkg, check := range map[string]*analysis.Analyzer{
		"fixes/move":         lateconnect.Analyzer,
		"fixes/uid":          uidmatch.Analyzer,
		"fixes/background":   blockingreceiver.Analyzer,
		"fixes/packagequeue": blockingreceiver.Analyzer,
	} {
		t.Run(pkg, func(t *testing.T) {
			offered := fixesOf(analysistest.RunWithSuggestedFixes(t, dir, check, pkg)[0].Diagnostics)
			if len(offered) == 0 {
				t.Error("no fix is offered")
			}
			fixed := loadPackages(t, goldenOverlay(t, filepath.Join(dir, "src", filepath.FromSlash(pkg))), pkg)
			graph, err := checker.Analyze([]*analysis.Analyzer{check}, fixed, nil)
			if err != nil {
				t.Fatal(err)
			}
			for _, left := range fixesOf(graph.Roots[0].Diagnostics) {
				t.Errorf("the fixed program is offered another fix: %s", left)
			}
		})
	}
}

// fixesOf lists the titles of the fixes in diagnostics.
func fixesOf(diagnostics []analysis.Diagnostic) []string {
	var titles []string
	for _, each := range diagnostics {
		for _, fix := range each.SuggestedFixes {
			titles = append(titles, fix.Message)
		}
	}
	return titles
}

// goldenOverlay replaces the files of a folder by their golden versions.
func goldenOverlay(t *testing.T, folder string) map[string][]byte {
	t.Helper()
	golden, err := filepath.Glob(filepath.Join(folder, "*.go.golden"))
	if err != nil || len(golden) == 0 {
		t.Fatalf("%s: no golden files: %v", folder, err)
	}
	overlay := make(map[string][]byte)
	for _, name := range golden {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		overlay[strings.TrimSuffix(name, ".golden")] = text
	}
	return overlay
}

// loadPackages loads packages of testdata with all that they import, with some
// files replaced.
func loadPackages(t *testing.T, overlay map[string][]byte, patterns ...string) []*packages.Package {
	t.Helper()
	gopath := analysistest.TestData()
	config := &packages.Config{
		Mode: packages.LoadAllSyntax | packages.NeedModule, Dir: gopath, Overlay: overlay,
		Env: append(os.Environ(), "GOPATH="+gopath, "GO111MODULE=off", "GOWORK=off", "GOPROXY=off"),
	}
	loaded, err := packages.Load(config, patterns...)
	if err != nil || len(loaded) == 0 {
		t.Fatalf("%v: no packages: %v", patterns, err)
	}
	if packages.PrintErrors(loaded) > 0 {
		t.Fatalf("%v: the packages do not build", patterns)
	}
	return loaded
}
