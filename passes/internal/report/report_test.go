package report_test

import (
	"go/ast"
	"go/token"
	"reflect"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/signalvet/signalvet/passes/internal/report"
)

// callCheck reports every call of the function that has the check's name.
func callCheck(name string) *analysis.Analyzer {
	return &analysis.Analyzer{
		Name:       name,
		Doc:        name + ": report calls",
		URL:        "https://example.com/" + name,
		Requires:   []*analysis.Analyzer{report.Directives},
		ResultType: report.ResultType,
		Run: func(pass *analysis.Pass) (any, error) {
			reports := report.New(pass)
			for _, file := range pass.Files {
				ast.Inspect(file, func(node ast.Node) bool {
					if callee, ok := node.(*ast.Ident); ok && callee.Name == name && pass.TypesInfo.Uses[callee] != nil {
						reports.Report(analysis.Diagnostic{Pos: callee.Pos(), Message: "call of " + name})
					}
					return true
				})
			}
			return reports.Result()
		},
	}
}

var (
	lateconnect = callCheck("lateconnect")
	uidmatch    = callCheck("uidmatch")
	suppression = report.NewSuppression("suppression: look after suppressions", "https://example.com/suppression", lateconnect, uidmatch)
)

func run(t *testing.T, check *analysis.Analyzer, pkg string) []*analysistest.Result {
	t.Helper()
	return analysistest.Run(t, analysistest.TestData(), check, pkg)
}

func TestFormsAndScopes(t *testing.T) { run(t, lateconnect, "forms") }

func TestSilentFiles(t *testing.T) { run(t, lateconnect, "files") }

func TestStaleSuppressions(t *testing.T) { run(t, suppression, "stale") }

func TestFindingsInTestFiles(t *testing.T) {
	if err := report.Directives.Flags.Set("tests", "true"); err != nil {
		t.Fatal(err)
	}
	defer report.Directives.Flags.Set("tests", "false")
	run(t, lateconnect, "withtests")
}

// A driver that knows no Directives still gets findings.
func TestReporterWithoutDirectives(t *testing.T) {
	var got []analysis.Diagnostic
	pass := &analysis.Pass{
		Analyzer: lateconnect,
		Fset:     token.NewFileSet(),
		ResultOf: map[*analysis.Analyzer]any{},
		Report:   func(d analysis.Diagnostic) { got = append(got, d) },
	}
	reports := report.New(pass)
	reports.Report(analysis.Diagnostic{
		Message:        "first",
		SuggestedFixes: []analysis.SuggestedFix{{Message: "Do this"}, {Message: "Do that"}},
	})
	reports.Report(analysis.Diagnostic{Message: "second", Category: "anchor"})

	want := []analysis.Diagnostic{
		{Message: "first", Category: "lateconnect", URL: lateconnect.URL, SuggestedFixes: []analysis.SuggestedFix{{Message: "Do this"}}},
		{Message: "second", Category: "anchor"},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("reported %+v, want %+v", got, want)
	}
}
