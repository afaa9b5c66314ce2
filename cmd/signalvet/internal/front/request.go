package front

import (
	"flag"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/signalvet/signalvet/cmd/signalvet/internal/suite"
)

// Choice is what the flags of a subcommand choose: which code is analysed, and
// with which settings.
type Choice struct {
	options options
	suite   suite.Suite
}

// NewChoice adds the flags to the command line, which has yet to be parsed.
func NewChoice(s suite.Suite, commandLine *flag.FlagSet) *Choice {
	c := &Choice{suite: s}
	addCodeFlags(s, &c.options, commandLine)
	return c
}

// Demand returns the request for packages, as the flags and the configuration
// file have it, with the analyzer that the named flag of the vet tool demands.
// An error is one line.
func (c *Choice) Demand(name string, patterns []string) (Request, error) {
	here, err := os.Getwd()
	if err != nil {
		return Request{}, err
	}
	asked := c.options
	if err := asked.configure(c.suite, paths{here}); err != nil {
		return Request{}, err
	}
	request := asked.Request
	request.Patterns = patterns
	request.ToolFlags = append(slices.Clone(request.ToolFlags), "-"+name)
	if slices.ContainsFunc(request.ToolFlags, c.selects) {
		request.ToolFlags = append(request.ToolFlags, "-"+c.suite.OnDemand[name].Name) // with the others that are selected
	}
	return request, nil
}

// selects reports whether a flag selects a check, and with that only those that
// are selected.
func (c *Choice) selects(toolFlag string) bool {
	name, on := strings.CutSuffix(strings.TrimLeft(toolFlag, "-"), "=true")
	return on && c.suite.Find(name) != nil
}

// Tell writes the problems of a report and returns the exit status that they
// deserve.
func Tell(stderr io.Writer, problems []Problem) int {
	return (&session{stderr: stderr}).conclude(clean, problems)
}
