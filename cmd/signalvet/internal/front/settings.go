package front

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/signalvet/signalvet/cmd/signalvet/internal/config"
	"github.com/signalvet/signalvet/cmd/signalvet/internal/suite"
)

// configure adds what the configuration file says before what the command line
// says, which wins.
func (o *options) configure(s suite.Suite, paths paths) error {
	said, err := o.configuration(s, paths)
	if err != nil {
		return err
	}
	chosen, err := o.chosen(s, said)
	if err != nil {
		return err
	}
	o.ToolFlags = slices.Concat(said.ToolFlags, o.ToolFlags, chosen)
	if o.baseline == "" {
		o.baseline = said.Baseline
	}
	return o.readVocabulary(s)
}

// configuration reads the file that the command line, else the environment,
// names; else the one that is found.
func (o *options) configuration(s suite.Suite, paths paths) (config.Config, error) {
	path := o.config
	if path == "" {
		path = os.Getenv(config.Variable)
	}
	if path == config.Off {
		return config.Config{}, nil
	}
	if path == "" {
		found, err := config.Find(paths.here)
		if found == "" || err != nil {
			return config.Config{}, err
		}
		path = paths.relative(found)
	}
	said, err := config.Read(s, path)
	if failure := (*fs.PathError)(nil); errors.As(err, &failure) && failure.Path == path {
		return said, fmt.Errorf("cannot read the configuration: %w", err)
	}
	return said, err
}

// readVocabulary hands the content of the vocabulary to the vet tool, so that
// the go command sees when it changes.
func (o *options) readVocabulary(s suite.Suite) error {
	if o.vocabulary == "" {
		return nil
	}
	text, err := s.VocabularyText(o.vocabulary, ".")
	o.ToolFlags = append(o.ToolFlags, "-"+suite.VocabularyFlag+"="+text)
	return err
}

// chosen returns the flags for the list of checks: a name switches a check on,
// and with the first one all others off; a minus before it switches it off; all
// stands for every check.
func (o *options) chosen(s suite.Suite, said config.Config) ([]string, error) {
	if o.selection == "" {
		return nil, nil
	}
	if withVet := "-" + suite.VetFlag + "=true"; slices.Contains(o.ToolFlags, withVet) || slices.Contains(said.ToolFlags, withVet) {
		s = s.WithVet()
	}
	var flags []string
	for name := range strings.SplitSeq(o.selection, ",") {
		name, off := strings.CutPrefix(strings.TrimSpace(name), "-")
		checks := s.Checks
		if name != "all" {
			checks = slices.DeleteFunc(slices.Clone(checks), func(each *analysis.Analyzer) bool { return each.Name != name })
		}
		if len(checks) == 0 {
			return nil, fmt.Errorf("-checks: unknown check %q (see signalvet -list)", name)
		}
		for _, check := range checks {
			flags = append(flags, fmt.Sprintf("-%s=%t", check.Name, !off))
		}
	}
	return flags, nil
}
