// Package report is how checks say what they found: it leaves out what nobody
// wants to hear (generated files, test files, suppressed lines) and keeps
// account of the suppressions that were needed.
//
// A check requires [Directives], has [ResultType] as its result type, reports
// through a [Reporter] and returns the reporter's result:
//
//	func run(pass *analysis.Pass) (any, error) {
//		reports := report.New(pass)
//		...
//		reports.Report(analysis.Diagnostic{...})
//		...
//		return reports.Result()
//	}
package report

import (
	"go/token"
	"reflect"

	"golang.org/x/tools/go/analysis"

	"github.com/signalvet/signalvet/passes/details"
)

// ResultType is the result type of every check: which suppressions it needed.
var ResultType = reflect.TypeFor[*Used]()

// Used is the set of the suppressions that took away a finding of one check in
// one package. It is read only once its check has ended.
type Used struct {
	directives map[*directive]bool
}

// Reporter reports the findings of one check in one package. It belongs to the
// goroutine of the check's run.
type Reporter struct {
	pass       *analysis.Pass
	directives *directives
	used       *Used
}

// New returns the reporter of a pass whose analyzer requires [Directives].
// Without that requirement nothing is suppressed.
func New(pass *analysis.Pass) *Reporter {
	found, ok := pass.ResultOf[Directives].(*directives)
	if !ok {
		found = &directives{}
	}
	return &Reporter{pass: pass, directives: found, used: &Used{directives: map[*directive]bool{}}}
}

// Report reports the finding, unless it lies in a generated file, in a test
// file while tests are off, or where a directive suppresses it. An empty
// category becomes the name of the check. Only the first of several fixes is
// kept, since some drivers apply all at once.
func (r *Reporter) Report(finding analysis.Diagnostic) { r.report(finding, nil) }

// ReportIf reports what counts on a condition only. Drivers that ask for
// details get to see it, and decide; for others it is no finding.
func (r *Reporter) ReportIf(condition details.Condition, finding analysis.Diagnostic) {
	r.report(finding, &condition)
}

func (r *Reporter) report(finding analysis.Diagnostic, condition *details.Condition) {
	if !r.directives.wanted(r.pass.Fset.File(finding.Pos)) {
		return // nobody edits generated files, and tests are off by default
	}
	suppressing := r.suppressing(r.pass.Fset.Position(finding.Pos))
	if (len(suppressing) > 0 || condition != nil) && !r.directives.describe {
		return // the author knows, or nobody can tell
	}
	if finding.Category == "" {
		finding.Category = r.pass.Analyzer.Name
		if finding.URL == "" {
			finding.URL = r.pass.Analyzer.URL // a driver would make the category an anchor of it
		}
	}
	if len(finding.SuggestedFixes) > 1 {
		finding.SuggestedFixes = finding.SuggestedFixes[:1]
	}
	if r.directives.describe {
		r.describe(&finding, suppressing, condition)
	}
	r.pass.Report(finding)
}

// suppressing returns the directives that cover the position, and takes them
// all down: any of them would have been enough, so none is stale.
func (r *Reporter) suppressing(at token.Position) []*directive {
	hits := r.directives.suppressing(r.pass.Analyzer.Name, at)
	for _, hit := range hits {
		r.used.directives[hit] = true
	}
	return hits
}

// Result returns what the check's run returns: a [*Used] and never an error.
func (r *Reporter) Result() (any, error) { return r.used, nil }
