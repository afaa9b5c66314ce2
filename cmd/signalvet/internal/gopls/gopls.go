// Package gopls builds a gopls with the suite inside. A gopls cannot be
// extended in any other way: its analyzers are a list that is compiled in.
//
// It makes a module for the build alone, with gopls as its tool, vendors it,
// adds one file to the vendored gopls, and builds that. The libraries that
// gopls shares with signalvet are replaced by exactly those that gopls was
// released with, since gopls uses their internals.
package gopls

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"github.com/signalvet/signalvet/cmd/signalvet/internal/suite"
)

// Help says what the subcommand does.
const Help = "build a gopls that has the checks inside"

const usage = `usage: signalvet gopls [flags]

It builds a gopls with the checks inside, for editors; the others of gopls stay.
It needs the go command and the module proxy, and takes a few minutes when
nothing is in the build cache. Settings are built in, since gopls hands none to
its analyzers; the editor switches checks off ("analyses": {"txsend": false}).

The flags:
`

// The exit statuses.
const (
	built      = 0
	wrongUsage = 2
	notBuilt   = 3
)

// Builder is the subcommand.
type Builder struct {
	Suite          suite.Suite
	Stdout, Stderr io.Writer
}

// request is what the command line asks for.
type request struct {
	version  string // of gopls
	target   string
	source   string // a directory with the code of signalvet
	settings []setting
}

// setting is a flag of the suite that is built in.
type setting struct{ Name, Value string }

// Run builds a gopls as the arguments ask and returns the exit status.
func (b *Builder) Run(args []string) int {
	asked, err := b.parse(args)
	if errors.Is(err, flag.ErrHelp) {
		b.help()
		return built
	}
	if err != nil {
		fmt.Fprintf(b.Stderr, "signalvet: %v (see signalvet gopls -help)\n", err)
		return wrongUsage
	}
	if err := b.build(asked); err != nil {
		fmt.Fprintf(b.Stderr, "signalvet: cannot build gopls: %v\n", err)
		return notBuilt
	}
	fmt.Fprintln(b.Stdout, asked.target)
	return built
}

func (b *Builder) help() {
	fmt.Fprint(b.Stdout, usage)
	flags := b.flags(new(request))
	flags.SetOutput(b.Stdout)
	flags.PrintDefaults()
}

func (b *Builder) parse(args []string) (*request, error) {
	asked := new(request)
	flags := b.flags(asked)
	if err := flags.Parse(args); err != nil {
		return nil, err
	}
	if flags.NArg() > 0 {
		return nil, fmt.Errorf("unexpected argument %q", flags.Arg(0))
	}
	target, err := filepath.Abs(asked.target)
	asked.target = target
	return asked, err
}

func (b *Builder) flags(asked *request) *flag.FlagSet {
	flags := flag.NewFlagSet("signalvet gopls", flag.ContinueOnError)
	flags.SetOutput(io.Discard) // an error is told in one line
	flags.StringVar(&asked.version, "version", "", "the `version` of gopls; by default the newest known one for the Go at hand")
	flags.StringVar(&asked.target, "o", "gopls-signalvet"+executableSuffix(), "the `file` to write")
	flags.StringVar(&asked.source, "source", "", "a `directory` with the code of signalvet, instead of the released one")
	for _, each := range b.Suite.SharedFlags() {
		b.bakeable(flags, asked, each, each.Name)
	}
	for _, check := range b.Suite.Checks {
		check.Flags.VisitAll(func(each *flag.Flag) { b.bakeable(flags, asked, each, check.Name+"."+each.Name) })
	}
	return flags
}

// bakeable adds a flag of the suite, whose value goes into the executable.
func (b *Builder) bakeable(flags *flag.FlagSet, asked *request, each *flag.Flag, name string) {
	record := func(value string) error {
		if name == suite.VocabularyFlag {
			text, err := b.Suite.VocabularyText(value, ".")
			if err != nil {
				return err
			}
			value = text // the file may be gone when gopls runs
		}
		asked.settings = append(asked.settings, setting{name, value})
		return each.Value.Set(value) // it refuses what is wrong
	}
	if isBool, ok := each.Value.(interface{ IsBoolFlag() bool }); ok && isBool.IsBoolFlag() {
		flags.BoolFunc(name, each.Usage, record)
		return
	}
	flags.Func(name, each.Usage, record)
}

func executableSuffix() string {
	if runtime.GOOS == "windows" {
		return ".exe"
	}
	return ""
}

func (b *Builder) build(asked *request) error {
	code, err := findCode(asked.source)
	if err != nil {
		return err
	}
	dir, err := os.MkdirTemp("", "signalvet-gopls-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	release, err := findRelease(dir, asked.version)
	if err != nil {
		return err
	}
	fmt.Fprintf(b.Stderr, "signalvet: building gopls %s with signalvet %s\n", release.version, code)
	yard := &yard{dir: dir}
	return yard.build(release, code, asked)
}

// oneLine is a complaint of the go command without its line ends.
func oneLine(text []byte) string { return strings.Join(strings.Fields(string(text)), " ") }
