// Package suite is what the two modes of the command know of the checks.
package suite

import (
	"flag"
	"slices"

	"golang.org/x/tools/go/analysis"
)

// Suite is a list of checks with what belongs to all of them.
type Suite struct {
	Checks []*analysis.Analyzer

	// CheckVocabulary returns the first fault, with its position, in the text
	// of the named vocabulary file.
	CheckVocabulary func(name string, text []byte) error
}

// All returns the checks and all that they require, each once, requirements
// first.
func (s Suite) All() []*analysis.Analyzer {
	var all []*analysis.Analyzer
	var visit func(*analysis.Analyzer)
	visit = func(each *analysis.Analyzer) {
		if slices.Contains(all, each) {
			return // visited on another way
		}
		for _, required := range each.Requires {
			visit(required)
		}
		all = append(all, each)
	}
	for _, check := range s.Checks {
		visit(check)
	}
	return all
}

// SharedFlags returns the flags of what the checks require. They have no
// check's name before them: they are settings of the suite.
func (s Suite) SharedFlags() []*flag.Flag {
	var shared []*flag.Flag
	for _, each := range s.All() {
		if slices.Contains(s.Checks, each) {
			continue // its flags carry its name
		}
		each.Flags.VisitAll(func(setting *flag.Flag) { shared = append(shared, setting) })
	}
	return shared
}

// Find returns the check of that name, or nil.
func (s Suite) Find(name string) *analysis.Analyzer {
	for _, check := range s.Checks {
		if check.Name == name {
			return check
		}
	}
	return nil
}
