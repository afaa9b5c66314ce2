// Package front is the command as a user runs it. It runs itself as the vet
// tool of the go command, so that the cache and the parallel work of the go
// command serve both, and renders the result.
package front

import (
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/signalvet/signalvet/cmd/signalvet/internal/finding"
	"github.com/signalvet/signalvet/cmd/signalvet/internal/render"
	"github.com/signalvet/signalvet/cmd/signalvet/internal/suite"
)

// The exit statuses that users may rely on.
const (
	clean      = 0
	foundSome  = 1
	wrongUsage = 2
	noBuild    = 3
)

// Main runs the command with the arguments and returns the exit status.
func Main(s suite.Suite, args []string, stdout, stderr io.Writer, subcommands ...Subcommand) int {
	manual := &manual{s, subcommands, stdout, stderr}
	if len(args) > 0 && args[0] == "help" {
		return manual.show(args[1:])
	}
	if len(args) > 0 && named(args[0], subcommands) != nil {
		return named(args[0], subcommands).Run(args[1:])
	}
	asked, err := parseArgs(s, args)
	switch {
	case err != nil:
		return complain(stderr, err.Error())
	case asked.help:
		return manual.show(nil)
	case asked.version:
		printVersion(stdout)
		return clean
	}
	here, err := os.Getwd()
	if err != nil {
		return complain(stderr, err.Error())
	}
	session := &session{options: asked, suite: s, paths: paths{here}, stdout: stdout, stderr: stderr}
	return session.run()
}

func complain(stderr io.Writer, message string) int {
	fmt.Fprintf(stderr, "signalvet: %s\n", message)
	return wrongUsage
}

// session is one run over packages.
type session struct {
	options
	suite          suite.Suite
	paths          paths
	stdout, stderr io.Writer

	problems []problem
}

func (s *session) run() int {
	result, err := s.analyse()
	if err != nil {
		return complain(s.stderr, err.Error())
	}
	if s.fix || s.diff {
		s.stdout.Write(result.stdout)
		return s.conclude(result.status)
	}
	found := decoder{suite: s.suite, paths: s.paths}
	if err := found.decode(result.stdout); err != nil {
		return complain(s.stderr, err.Error())
	}
	for _, failure := range found.failures {
		s.problems = append(s.problems, problem{text: failure})
	}
	findings := finding.Sort(found.findings)
	if err := s.render(findings); err != nil {
		return complain(s.stderr, err.Error())
	}
	if len(findings) > 0 {
		return s.conclude(foundSome)
	}
	return s.conclude(clean)
}

func (s *session) render(findings []finding.Finding) error {
	if s.format == "json" {
		return render.JSON(s.stdout, findings)
	}
	return render.Text(s.stdout, findings)
}

// conclude tells the problems and returns the exit status, which is the given
// one if there were none.
func (s *session) conclude(status int) int {
	worst := clean
	for _, each := range s.problems {
		switch {
		case each.inBuild:
			fmt.Fprintln(s.stderr, each.text) // as the compiler writes it
			worst = noBuild
			continue
		case !each.note:
			worst = max(worst, wrongUsage)
		}
		fmt.Fprintf(s.stderr, "signalvet: %s\n", each.text)
	}
	return max(status, worst)
}

// analyse runs go vet over the packages that can be loaded.
func (s *session) analyse() (outcome, error) {
	patterns := s.patterns
	if len(patterns) == 0 {
		patterns = []string{"."}
	}
	result, err := s.vet(patterns)
	if err != nil {
		return outcome{}, err
	}
	said := s.read(result.stderr)
	if result.status == 0 || said.inPackage || len(result.stdout) > 0 {
		s.problems = said.found
		return result, nil
	}
	return s.analyseLoadable(patterns, result, said)
}

func (s *session) read(stderr []byte) *problems {
	self, _ := os.Executable() // without it, nothing ran
	said := &problems{paths: s.paths, tool: filepath.Base(self)}
	said.read(stderr)
	return said
}
