package vettool

import (
	"fmt"
	"slices"
	"sync"

	"golang.org/x/tools/go/analysis"

	"github.com/signalvet/signalvet/cmd/signalvet/internal/suite"
)

// guard changes how the analyzers run: a panic is an error of its package and
// not of the process, the cause of a failure is told instead of "failed
// prerequisites", each message of a check names the check, and what makes no
// facts rests where only facts are wanted.
//
// Of the checks that run those are silent about the cause which another one
// that runs requires: go vet prints one failure of a package.
func guard(s suite.Suite, factsOnly bool, runs func(check string) bool) {
	failures := &failures{causes: map[*analysis.Analyzer]error{}}
	all := s.All()
	working := factMakers(all)
	for _, each := range all {
		isCheck := slices.Contains(s.Checks, each)
		if factsOnly && !working[each] {
			each.Run = rest
			continue // unitchecker would run it for nothing
		}
		each.Run = failures.guarded(each, each.Run, isCheck && !toldFor(s, each, runs))
		if isCheck {
			each.Run = naming(each.Run)
		}
	}
}

// toldFor reports whether a check that runs tells why the given one fails.
func toldFor(s suite.Suite, check *analysis.Analyzer, runs func(check string) bool) bool {
	return slices.ContainsFunc(s.Checks, func(other *analysis.Analyzer) bool {
		return runs(other.Name) && slices.Contains(other.Requires, check)
	})
}

func rest(*analysis.Pass) (any, error) { return nil, nil }

// factMakers returns the analyzers that make facts and all that they require.
func factMakers(all []*analysis.Analyzer) map[*analysis.Analyzer]bool {
	makers := map[*analysis.Analyzer]bool{}
	for _, each := range slices.Backward(all) { // those who require come first
		if len(each.FactTypes) > 0 {
			makers[each] = true
		}
		for _, required := range each.Requires {
			makers[required] = makers[required] || makers[each]
		}
	}
	return makers
}

// failures holds which analyzers failed, and why, in the package of this
// process.
type failures struct {
	mu     sync.Mutex
	causes map[*analysis.Analyzer]error
}

type runFunc = func(*analysis.Pass) (any, error)

// guarded returns run with its panics and failed requirements as errors. Only
// who tells returns the error: for what checks require it is kept until a check
// tells it, because unitchecker would hide it.
func (f *failures) guarded(self *analysis.Analyzer, run runFunc, tells bool) runFunc {
	return func(pass *analysis.Pass) (result any, err error) {
		if err = f.causeIn(self.Requires); err == nil {
			result, err = recovering(self, run, pass)
		}
		if err == nil || tells {
			return result, err
		}
		f.record(self, err)
		return nil, nil
	}
}

func recovering(self *analysis.Analyzer, run runFunc, pass *analysis.Pass) (result any, err error) {
	defer func() {
		if cause := recover(); cause != nil {
			err = fmt.Errorf("internal error in %s: %v", self.Name, cause)
		}
	}()
	return run(pass)
}

func (f *failures) causeIn(required []*analysis.Analyzer) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	for _, each := range required {
		if cause := f.causes[each]; cause != nil {
			return cause
		}
	}
	return nil
}

func (f *failures) record(self *analysis.Analyzer, cause error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.causes[self] = cause
}

// naming returns run with the name of the check behind each message: go vet
// prints messages only, and who wants to suppress one has to know the name.
func naming(run runFunc) runFunc {
	return func(pass *analysis.Pass) (any, error) {
		report := pass.Report
		pass.Report = func(finding analysis.Diagnostic) {
			finding.Message += NameSuffix(pass.Analyzer.Name)
			if describe {
				placeInDeclaration(pass, &finding)
			}
			report(finding)
		}
		return run(pass)
	}
}

// NameSuffix is what stands behind the messages of the check.
func NameSuffix(check string) string { return " (" + check + ")" }
