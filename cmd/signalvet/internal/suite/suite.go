// Package suite is what the two modes of the command know of the checks.
package suite

import (
	"flag"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"
	"golang.org/x/tools/go/analysis"

	"github.com/signalvet/signalvet/passes"
	"github.com/signalvet/signalvet/passes/details"
)

// Suite is a list of checks with what belongs to all of them.
type Suite struct {
	Checks []*analysis.Analyzer

	// OnDemand are analyzers that run only when a flag asks for them, by the
	// name of that flag. They report what the command reads, not findings.
	OnDemand map[string]*analysis.Analyzer

	// CheckVocabulary returns the first fault, with its position, in the text
	// of the named vocabulary file.
	CheckVocabulary func(name string, text []byte) error

	// CheckWords is CheckVocabulary for a vocabulary that stands in another
	// file, which names it.
	CheckWords func(name string, words *yaml.Node) error

	// Standings says how far each check can be trusted, by its name.
	Standings map[string]passes.Standing
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

// Settings returns the shared flags that users set.
func (s Suite) Settings() []*flag.Flag {
	return slices.DeleteFunc(s.SharedFlags(), func(each *flag.Flag) bool { return each.Name == details.Flag })
}

// Setting returns the setting of that name, or nil.
func (s Suite) Setting(name string) *flag.Flag {
	for _, setting := range s.Settings() {
		if setting.Name == name {
			return setting
		}
	}
	return nil
}

// HasSetting reports whether the suite has a setting of that name.
func (s Suite) HasSetting(name string) bool { return s.Setting(name) != nil }

// Standing returns the standing of a check. Of a check that has none nothing
// special is known.
func (s Suite) Standing(check string) passes.Standing {
	if standing, ok := s.Standings[check]; ok {
		return standing
	}
	return passes.Standing{Level: passes.Default}
}

// Names returns the names of the checks, in their order.
func (s Suite) Names() []string {
	var names []string
	for _, check := range s.Checks {
		names = append(names, check.Name)
	}
	return names
}

// Title is the first line of a check's documentation, without its name.
func Title(check *analysis.Analyzer) string {
	line, _, _ := strings.Cut(strings.TrimSpace(check.Doc), "\n")
	return strings.TrimPrefix(line, check.Name+": ")
}

// IsBool reports whether a flag's value can be left out.
func IsBool(value flag.Value) bool {
	b, ok := value.(interface{ IsBoolFlag() bool })
	return ok && b.IsBoolFlag()
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
