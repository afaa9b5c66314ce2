package front

import (
	"os"
	"path/filepath"

	"github.com/signalvet/signalvet/cmd/signalvet/internal/finding"
	"github.com/signalvet/signalvet/cmd/signalvet/internal/suite"
	"github.com/signalvet/signalvet/passes/details"
)

// Request says which packages to analyse, and how.
type Request struct {
	Patterns   []string // of packages; "." when there are none
	BuildFlags []string // for every go command
	ToolFlags  []string // for the vet tool

	progress string // where the vet tool tells what it looks at, or ""
}

// Report is what came of a request.
type Report struct {
	Findings []finding.Finding // sorted, with those that comments suppress
	Problems []Problem
}

// Problem is one line about why something could not be analysed.
type Problem struct {
	Text    string // "file:line:column: message" where there is a place
	InBuild bool   // the code is to blame, not the command line
	Note    bool   // nothing went wrong
}

// Analyse runs the suite over packages, as go vet does. It needs the executable
// of this process to be a vet tool with that suite. Files are told relative to
// the working directory. An error means that nothing could be analysed.
func Analyse(s suite.Suite, request Request) (Report, error) {
	run, err := newRun(s, request)
	if err != nil {
		return Report{}, err
	}
	found, err := run.find()
	return Report{Findings: finding.Sort(found), Problems: run.problems}, err
}

// fix applies the fixes, or with diff returns them as a unified diff.
func fix(s suite.Suite, request Request, diff bool) (outcome, []Problem, error) {
	run, err := newRun(s, request)
	if err != nil {
		return outcome{}, nil, err
	}
	mode := []string{"-fix", "-diff"}
	if !diff {
		mode = mode[:1]
	}
	result, err := run.vet(mode...)
	return result, run.problems, err
}

// analysisRun is one run of go vet over packages.
type analysisRun struct {
	Request
	suite    suite.Suite
	paths    paths
	mode     []string // of the vet tool
	problems []Problem
}

func newRun(s suite.Suite, request Request) (*analysisRun, error) {
	here, err := os.Getwd()
	return &analysisRun{Request: request, suite: s, paths: paths{here}}, err
}

// find returns the findings in the packages.
func (r *analysisRun) find() ([]finding.Finding, error) {
	result, err := r.vet("-"+details.Flag, "-json") // last, as go vet itself adds it
	if err != nil {
		return nil, err
	}
	found := decoder{suite: r.suite, paths: r.paths, named: r.named()}
	if err := found.decode(result.stdout); err != nil {
		return nil, err
	}
	for _, failure := range found.failures {
		r.problems = append(r.problems, Problem{Text: failure})
	}
	return r.settle(found.findings)
}

// vet runs go vet in that mode over the packages that can be loaded.
func (r *analysisRun) vet(mode ...string) (outcome, error) {
	r.mode = mode
	patterns := r.patterns()
	result, err := r.goVet(patterns)
	if err != nil {
		return outcome{}, err
	}
	said := r.read(result.stderr)
	if result.status == 0 || said.inPackage || len(result.stdout) > 0 {
		r.problems = said.found
		return result, nil
	}
	return r.vetLoadable(patterns, result, said)
}

func (r *analysisRun) patterns() []string {
	if len(r.Patterns) == 0 {
		return []string{"."}
	}
	return r.Patterns
}

func (r *analysisRun) read(stderr []byte) *problems {
	self, _ := os.Executable() // without it, nothing ran
	said := &problems{paths: r.paths, tool: filepath.Base(self)}
	said.read(stderr)
	return said
}
