package report

import (
	"maps"
	"path"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"
)

// NewSuppression returns the check "suppression", which looks after the
// suppressions of the given checks: each has a reason, and each takes away a
// finding. Suppressions of other tools are left alone, and so are those that
// may belong to any tool. All checks must have [ResultType].
func NewSuppression(doc, url string, checks ...*analysis.Analyzer) *analysis.Analyzer {
	audit := &auditor{checks: checks}
	return &analysis.Analyzer{
		Name:     "suppression",
		Doc:      doc,
		URL:      url,
		Requires: append([]*analysis.Analyzer{Directives}, checks...),
		Run:      audit.run,
	}
}

// auditor compares the suppressions of a package with those that were needed.
type auditor struct {
	checks []*analysis.Analyzer
}

func (a *auditor) run(pass *analysis.Pass) (any, error) {
	found, ok := pass.ResultOf[Directives].(*directives)
	if !ok {
		return nil, nil // the driver left the requirement out
	}
	for _, file := range slices.Sorted(maps.Keys(found.byFile)) {
		for i := range found.byFile[file] {
			a.audit(pass, &found.byFile[file][i])
		}
	}
	return nil, nil
}

func (a *auditor) audit(pass *analysis.Pass, suppression *directive) {
	ours := false
	for _, name := range suppression.checks {
		switch {
		case a.isOurs(name):
			ours = true
			if !a.needed(pass, suppression, name) {
				say(pass, suppression, "suppression of "+name+" matches no finding (remove it)")
			}
		case a.misspelt(name) != "":
			say(pass, suppression, "suppression names no check: "+name+"; did you mean "+a.misspelt(name)+"?")
		}
	}
	if ours && suppression.reason == "" {
		say(pass, suppression, "suppression of "+strings.Join(suppression.checks, ",")+" has no reason")
	}
}

func (a *auditor) isOurs(name string) bool {
	return name == suiteName || slices.ContainsFunc(a.checks, func(check *analysis.Analyzer) bool { return check.Name == name })
}

// needed reports whether the name in the suppression took away a finding.
func (a *auditor) needed(pass *analysis.Pass, suppression *directive, name string) bool {
	return slices.ContainsFunc(a.checks, func(check *analysis.Analyzer) bool {
		used, ok := pass.ResultOf[check].(*Used)
		matches, _ := path.Match(name, check.Name)
		return ok && used.directives[suppression] && (matches || name == suiteName)
	})
}

// misspelt returns the check that the name nearly is, or "". Other names are
// other tools' business.
func (a *auditor) misspelt(name string) string {
	for _, check := range append([]string{suiteName}, namesOf(a.checks)...) {
		if distance := editDistance(strings.ToLower(name), check); distance <= 2 && 3*distance < len(check) {
			return check
		}
	}
	return ""
}

func namesOf(checks []*analysis.Analyzer) []string {
	var names []string
	for _, check := range checks {
		names = append(names, check.Name)
	}
	return names
}

// editDistance counts the letters to insert, delete or replace.
func editDistance(from, to string) int {
	row := make([]int, len(to)+1)
	for i := range row {
		row[i] = i
	}
	for i := range len(from) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(to) {
			replaced := diagonal
			if from[i] != to[j] {
				replaced++
			}
			diagonal = row[j+1]
			row[j+1] = min(replaced, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(to)]
}

func say(pass *analysis.Pass, suppression *directive, message string) {
	pass.Report(analysis.Diagnostic{
		Pos:      suppression.pos,
		End:      suppression.end,
		Category: pass.Analyzer.Name,
		URL:      pass.Analyzer.URL,
		Message:  message,
	})
}
