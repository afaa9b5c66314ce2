package front

import (
	"slices"
	"strings"

	"github.com/signalvet/signalvet/cmd/signalvet/internal/baseline"
	"github.com/signalvet/signalvet/cmd/signalvet/internal/finding"
)

// stale returns the findings about entries of the baseline that match nothing.
// Only packages that were analysed, and checks that ran, are spoken of.
func (s *session) stale(old *baseline.Baseline, report Report) ([]finding.Finding, error) {
	broken := slices.ContainsFunc(report.Problems, func(each Problem) bool { return !each.Note })
	if broken || !old.HasStale() {
		return nil, nil // a package that does not build has no findings
	}
	listing := &analysisRun{Request: s.Request, suite: s.suite, paths: s.paths}
	packages, err := listing.list(listing.patterns())
	if err != nil {
		return nil, err
	}
	return old.Stale(func(check, pkg string) bool {
		pkg = strings.TrimSuffix(pkg, "_test") // the external tests of a package
		analysed := slices.ContainsFunc(packages, func(each listed) bool { return each.ImportPath == pkg })
		return analysed && s.runs(check)
	}), nil
}

// runs reports whether the check runs, by the rule of vet tools: when one is
// switched on, only those do that are; else all but those that are switched
// off. The last flag counts.
func (s *session) runs(check string) bool {
	all := s.suite
	chosen, any := map[string]bool{}, false
	for _, each := range all.WithVet().Names() {
		for _, flag := range s.ToolFlags {
			name, value, _ := strings.Cut(strings.TrimPrefix(flag, "-"), "=")
			if name == each {
				var on selection
				_ = on.Set(value) // parsed before
				chosen[each] = bool(on)
			}
		}
		any = any || chosen[each]
	}
	on, mentioned := chosen[check]
	return on || !any && !mentioned
}
