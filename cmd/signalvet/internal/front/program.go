package front

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/signalvet/signalvet/cmd/signalvet/internal/finding"
	"github.com/signalvet/signalvet/passes/details"
)

// settle drops the findings whose condition does not hold in the module. Only
// when there are conditions is the go command asked.
func (r *analysisRun) settle(found []finding.Finding) ([]finding.Finding, error) {
	var seen *program
	var failed error
	counted := slices.DeleteFunc(found, func(each finding.Finding) bool {
		if each.Condition == nil || failed != nil {
			return false // certain
		}
		if seen == nil {
			seen, failed = r.program()
		}
		return failed != nil || !seen.holds(each.Condition)
	})
	return counted, failed
}

// program is all packages of the main modules, whatever is analysed.
type program struct{ packages []listed }

func (r *analysisRun) program() (*program, error) {
	paths, err := runGo(nil, append([]string{"list", "-m"}, r.BuildFlags...)...)
	if err != nil {
		return nil, err
	}
	var patterns []string
	for _, path := range strings.Fields(string(paths.stdout)) {
		patterns = append(patterns, path+"/...")
	}
	if len(patterns) == 0 {
		return &program{}, nil // no module
	}
	packages, err := r.list(patterns)
	return &program{packages}, err
}

// holds reports whether a command imports the one package, and none the other,
// which is no library's.
func (p *program) holds(condition *details.Condition) bool {
	with := false
	for _, each := range p.packages {
		if each.Name == "main" {
			with = with || slices.Contains(each.Deps, condition.With)
			if slices.Contains(each.Deps, condition.Unimported) {
				return false // it is imported
			}
		}
	}
	return with && !p.public(condition.Unimported) && !p.mentioned(condition.Unimported) && !p.tests(condition.Unimported)
}

// tests reports whether the package is one for tests: it is built on package testing, or a test of another package imports
// it.
func (p *program) tests(path string) bool {
	return slices.ContainsFunc(p.packages, func(each listed) bool {
		if each.ImportPath == path {
			return slices.Contains(each.Deps, "testing")
		}
		return slices.Contains(each.TestImports, path) || slices.Contains(each.XTestImports, path)
	})
}

// public reports whether the package is part of a library: the package at the
// root of its module is there to be imported, and this one can be.
func (p *program) public(path string) bool {
	if strings.Contains("/"+path+"/", "/internal/") {
		return false // by packages of the module only
	}
	return slices.ContainsFunc(p.packages, func(each listed) bool {
		root := each.Module != nil && each.ImportPath == each.Module.Path
		return root && each.Name != "main" && strings.HasPrefix(path, each.ImportPath+"/")
	})
}

// mentioned reports whether a file that other build tags select may import the
// package.
func (p *program) mentioned(path string) bool {
	for _, each := range p.packages {
		for _, name := range each.IgnoredGoFiles {
			text, err := os.ReadFile(filepath.Join(each.Dir, name))
			if err != nil || bytes.Contains(text, []byte(`"`+path+`"`)) {
				return true
			}
		}
	}
	return false
}
