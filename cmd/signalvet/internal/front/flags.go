package front

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"slices"
	"strconv"
	"strings"

	"github.com/signalvet/signalvet/cmd/signalvet/internal/config"
	"github.com/signalvet/signalvet/cmd/signalvet/internal/render"
	"github.com/signalvet/signalvet/cmd/signalvet/internal/suite"
	"github.com/signalvet/signalvet/passes/vocabulary/strict"
)

// options is what the command line asks for.
type options struct {
	Request

	format        string
	color         string
	fix, diff     bool
	version       bool
	help, list    bool
	schema        bool
	explain       string
	config        string // path of the configuration, "off", or "" for the one that is found
	baseline      string
	writeBaseline string
	selection     string // of checks
	vocabulary    string // text or path
}

// buildFlags are the flags of the go command that decide which code is looked
// at, with what go help build says of them.
var buildFlags = []struct {
	name, usage string
	isBool      bool
}{
	{"tags", "a comma-separated `list` of build tags", false},
	{"mod", "module download `mode`: readonly, vendor or mod", false},
	{"modfile", "read this `file` instead of go.mod", false},
	{"overlay", "read a JSON `file` that replaces source files", false},
	{"race", "look at the code as built with the race detector", true},
	{"a", "analyse everything again", true},
	{"p", "the `number` of packages to analyse at a time", false},
}

// parseArgs returns what the arguments ask for. The error is one line.
func parseArgs(s suite.Suite, args []string) (options, error) {
	var asked options
	commandLine := newFlagSet(s, &asked)
	if err := commandLine.Parse(args); errors.Is(err, flag.ErrHelp) {
		asked.help = true
		return asked, nil
	} else if err != nil {
		return options{}, fmt.Errorf("%w (see signalvet help)", err)
	}
	asked.Patterns = commandLine.Args()
	if err := asked.check(); err != nil {
		return options{}, err
	}
	return asked, nil
}

func (o *options) check() error {
	if !slices.Contains(render.Formats(), o.format) {
		return fmt.Errorf("unknown format %q of -f (want %s)", o.format, strict.OneOf(render.Formats()))
	}
	if !slices.Contains(colors, o.color) {
		return fmt.Errorf("unknown value %q of -color (want %s)", o.color, strict.OneOf(colors))
	}
	for _, pattern := range o.Patterns {
		if strings.HasPrefix(pattern, "-") {
			return fmt.Errorf("flag %s stands behind the packages (flags come first)", pattern)
		}
	}
	switch {
	case o.format != "text" && (o.fix || o.diff):
		return fmt.Errorf("-f %s cannot be used with -fix or -diff, which report no findings", o.format)
	case o.writeBaseline != "" && (o.fix || o.diff):
		return errors.New("-write-baseline cannot be used with -fix or -diff, which report no findings")
	}
	return nil
}

func newFlagSet(s suite.Suite, asked *options) *flag.FlagSet {
	commandLine := flag.NewFlagSet("signalvet", flag.ContinueOnError)
	commandLine.SetOutput(io.Discard) // the error is told in one line, without all flags
	commandLine.StringVar(&asked.format, "f", "text", "the `format` of the findings: "+strict.OneOf(render.Formats()))
	commandLine.StringVar(&asked.color, "color", "auto", "colour the text `when`: "+strict.OneOf(colors))
	commandLine.BoolVar(&asked.fix, "fix", false, "apply the fixes instead of reporting")
	commandLine.BoolVar(&asked.diff, "diff", false, "print the fixes as a unified diff instead of reporting")
	commandLine.StringVar(&asked.baseline, "baseline", "", "leave out the findings that this `file` lists")
	commandLine.StringVar(&asked.writeBaseline, "write-baseline", "", "write all findings to this `file` instead of reporting")
	commandLine.StringVar(&asked.selection, "checks", "", "a comma-separated `list` of checks to run; all but those with a minus before them")
	commandLine.BoolVar(&asked.list, "list", false, "list the checks, with their levels, fixes and precision")
	commandLine.BoolVar(&asked.schema, "schema", false, "print the JSON schema of "+config.Name)
	commandLine.StringVar(&asked.explain, "explain", "", "print the page of this `check`")
	commandLine.BoolVar(&asked.version, "V", false, "print the version")
	commandLine.BoolVar(&asked.version, "version", false, "print the version")
	addCodeFlags(s, asked, commandLine)
	addCheckFlags(s, asked, commandLine)
	return commandLine
}

// addCodeFlags adds the flags that decide which code is looked at, and the
// settings of the suite.
func addCodeFlags(s suite.Suite, asked *options, commandLine *flag.FlagSet) {
	commandLine.StringVar(&asked.config, "config", "", "read this `file` instead of "+config.Name+"; off reads none")
	commandLine.Func("C", "change to `dir` first", os.Chdir)
	for _, each := range buildFlags {
		commandLine.Var(&passedOn{name: each.name, isBool: each.isBool, to: &asked.BuildFlags}, each.name, each.usage)
	}
	for _, setting := range s.Settings() {
		if setting.Name == suite.VocabularyFlag {
			commandLine.StringVar(&asked.vocabulary, setting.Name, "", "words of your own dispatchers: a `file`, or its text")
			continue // its value may be a path
		}
		asked.pass(commandLine, setting.Name, setting.Usage, setting.Value)
	}
}

// addCheckFlags adds, for each check, a flag to select it and its own.
func addCheckFlags(s suite.Suite, asked *options, commandLine *flag.FlagSet) {
	asked.pass(commandLine, suite.VetFlag, suite.VetUsage, new(selection))
	for _, check := range s.Checks {
		asked.pass(commandLine, check.Name, "run this check only, or with =false all others", new(selection))
		check.Flags.VisitAll(func(setting *flag.Flag) {
			asked.pass(commandLine, check.Name+"."+setting.Name, setting.Usage, setting.Value)
		})
	}
}

// pass adds a flag that the vet tool gets as it is.
func (o *options) pass(commandLine *flag.FlagSet, name, usage string, target flag.Value) {
	commandLine.Var(&passedOn{name: name, isBool: suite.IsBool(target), target: target, to: &o.ToolFlags}, name, usage)
}

// passedOn is a flag that another program gets as it is. What target refuses
// is refused here already.
type passedOn struct {
	name   string
	isBool bool
	target flag.Value // nil means that anything goes
	to     *[]string
}

func (p *passedOn) String() string   { return "" }
func (p *passedOn) IsBoolFlag() bool { return p.isBool }

func (p *passedOn) Set(value string) error {
	if p.target != nil {
		if err := p.target.Set(value); err != nil {
			return err
		}
	}
	*p.to = append(*p.to, "-"+p.name+"="+value)
	return nil
}

// selection is the value of a flag that is on or off.
type selection bool

func (s *selection) String() string   { return "" }
func (s *selection) IsBoolFlag() bool { return true }

func (s *selection) Set(value string) error {
	chosen, err := strconv.ParseBool(value)
	*s = selection(chosen)
	if err != nil {
		return errors.New("want true or false")
	}
	return nil
}
