// Package front is the command as a user runs it. It runs itself as the vet
// tool of the go command, so that the cache and the parallel work of the go
// command serve both, and renders the result.
package front

import (
	"fmt"
	"io"
	"os"

	"github.com/signalvet/signalvet/cmd/signalvet/internal/baseline"
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
	case asked.explain != "":
		return manual.show([]string{asked.explain})
	case asked.list:
		return manual.list()
	case asked.schema:
		return manual.schema()
	case asked.version:
		fmt.Fprintln(stdout, versionLine())
		return clean
	}
	return run(s, asked, stdout, stderr)
}

func complain(stderr io.Writer, message string) int {
	fmt.Fprintf(stderr, "signalvet: %s\n", message)
	return wrongUsage
}

func run(s suite.Suite, asked options, stdout, stderr io.Writer) int {
	here, err := os.Getwd()
	if err != nil {
		return complain(stderr, err.Error())
	}
	session := &session{options: asked, suite: s, paths: paths{here}, stdout: stdout, stderr: stderr}
	if err := session.configure(s, session.paths); err != nil {
		return complain(stderr, err.Error())
	}
	status, err := session.run()
	if err != nil {
		return complain(stderr, err.Error())
	}
	return status
}

// session is one run over packages.
type session struct {
	options
	suite          suite.Suite
	paths          paths
	stdout, stderr io.Writer
}

func (s *session) run() (int, error) {
	old, err := s.readBaseline()
	if err != nil {
		return 0, err
	}
	waiting := startProgress(s.stderr)
	s.progress = waiting.file()
	if s.fix || s.diff {
		result, problems, err := fix(s.suite, s.Request, s.diff)
		waiting.stop()
		s.stdout.Write(result.stdout)
		return s.conclude(result.status, problems), err
	}
	report, err := Analyse(s.suite, s.Request)
	waiting.stop()
	if err != nil {
		return 0, err
	}
	return s.report(report, old)
}

func (s *session) readBaseline() (*baseline.Baseline, error) {
	if s.baseline == "" || s.writeBaseline != "" {
		return nil, nil
	}
	return baseline.Read(s.baseline)
}

// report tells what was found, but for what the baseline lists.
func (s *session) report(report Report, old *baseline.Baseline) (int, error) {
	if s.writeBaseline != "" {
		return s.write(report)
	}
	findings := report.Findings
	if old != nil {
		old.Suppress(findings)
		stale, err := s.stale(old, report)
		if err != nil {
			return 0, err
		}
		findings = append(findings, stale...)
	}
	log := render.Log{
		Suite: s.suite, Findings: findings, Problems: texts(report.Problems), Version: version(),
		Here: s.paths.here, Color: s.colored(),
	}
	if err := render.Write(s.stdout, s.format, log); err != nil {
		return 0, err
	}
	if len(finding.Counted(findings)) > 0 {
		return s.conclude(foundSome, report.Problems), nil
	}
	return s.conclude(clean, report.Problems), nil
}

func (s *session) write(report Report) (int, error) {
	written, err := baseline.Write(s.writeBaseline, report.Findings)
	if err != nil {
		return 0, err
	}
	fmt.Fprintf(s.stderr, "signalvet: %d findings written to %s\n", written, s.writeBaseline)
	return s.conclude(clean, report.Problems), nil
}

// texts returns the problems that say that something went wrong.
func texts(problems []Problem) []string {
	var said []string
	for _, each := range problems {
		if !each.Note {
			said = append(said, each.Text)
		}
	}
	return said
}

// conclude tells the problems and returns the exit status, which is the given
// one if there were none.
func (s *session) conclude(status int, problems []Problem) int {
	worst := clean
	for _, each := range problems {
		switch {
		case each.InBuild:
			fmt.Fprintln(s.stderr, each.Text) // as the compiler writes it
			worst = noBuild
			continue
		case !each.Note:
			worst = max(worst, wrongUsage)
		}
		fmt.Fprintf(s.stderr, "signalvet: %s\n", each.Text)
	}
	return max(status, worst)
}
