package front

import (
	"flag"
	"fmt"
	"io"
	"runtime"
	"runtime/debug"
	"strings"
	"text/tabwriter"

	"golang.org/x/tools/go/analysis"

	"github.com/signalvet/signalvet/cmd/signalvet/internal/config"
	"github.com/signalvet/signalvet/cmd/signalvet/internal/suite"
)

const usage = `signalvet proves the wiring of in-process signals.

usage:
	signalvet [flags] [packages]
	signalvet -explain CHECK
	signalvet -list
	go vet -vettool="$(command -v signalvet || echo signalvet-not-found)" [flags] [packages]

Findings go to standard output. The exit status is 0 when there are none, 1 when
there are some, 2 when the command line or the configuration is wrong, and 3
when packages do not build; with -fix and -diff it is that of go vet -fix.
.signalvet.yml in the working directory or above it holds settings.

To keep a finding, write above the line or behind it, with a reason:
	//lint:ignore CHECK reason
	//nolint:CHECK // reason

The checks:
`

// manual is what the command can say of itself.
type manual struct {
	suite          suite.Suite
	subcommands    []Subcommand
	stdout, stderr io.Writer
}

// show prints what the command does, or what the named checks and subcommands
// do.
func (m *manual) show(names []string) int {
	if len(names) == 0 {
		m.overview()
		return clean
	}
	for _, name := range names {
		check, subcommand := m.suite.WithVet().Find(name), named(name, m.subcommands)
		switch {
		case check != nil:
			m.check(check)
		case subcommand != nil:
			return subcommand.Run([]string{"-help"})
		default:
			return complain(m.stderr, fmt.Sprintf("no check is named %q (see signalvet help)", name))
		}
	}
	return clean
}

func (m *manual) overview() {
	fmt.Fprint(m.stdout, usage)
	for _, check := range m.suite.Checks {
		fmt.Fprintf(m.stdout, "\t%-17s %s\n", check.Name, suite.Title(check))
	}
	if len(m.subcommands) > 0 {
		fmt.Fprint(m.stdout, "\nThe subcommands (signalvet NAME -help tells more):\n")
	}
	for _, each := range m.subcommands {
		fmt.Fprintf(m.stdout, "\t%-17s %s\n", each.Name, each.Help)
	}
	fmt.Fprint(m.stdout, "\nThe flags:\n")
	printFlags(m.stdout, newFlagSet(m.suite, &options{}), func(*flag.Flag) bool { return true })
}

func (m *manual) check(check *analysis.Analyzer) {
	fmt.Fprintf(m.stdout, "%s\n\n%s\n", strings.TrimSpace(check.Doc), check.URL)
	if m.suite.Find(check.Name) != nil {
		m.ownCheck(check)
		return
	}
	fmt.Fprint(m.stdout, "\nA check of go vet: -vet runs it.\n")
}

// ownCheck prints what is known of a check of the suite.
func (m *manual) ownCheck(check *analysis.Analyzer) {
	standing := m.suite.Standing(check.Name)
	fmt.Fprintf(m.stdout, "\nLevel: %s\nPrecision: %s\n", standing.Level, standing.Measured())
	if standing.Fix != "" {
		fmt.Fprintf(m.stdout, "Fix: %s\n", standing.Fix)
	}
	fmt.Fprint(m.stdout, "\nThe flags:\n")
	printFlags(m.stdout, newFlagSet(m.suite, &options{}), func(each *flag.Flag) bool {
		return each.Name == check.Name || strings.HasPrefix(each.Name, check.Name+".")
	})
}

func printFlags(out io.Writer, flags *flag.FlagSet, wanted func(*flag.Flag) bool) {
	flags.VisitAll(func(each *flag.Flag) {
		if !wanted(each) {
			return
		}
		value, usage := flag.UnquoteUsage(each)
		if value != "" && !suite.IsBool(each.Value) {
			value = " " + value
		} else {
			value = ""
		}
		fmt.Fprintf(out, "\t-%s%s\n\t\t%s\n", each.Name, value, usage)
	})
}

// PrintFlags lists the flags of a subcommand, as the help of the command does.
func PrintFlags(out io.Writer, flags *flag.FlagSet) {
	printFlags(out, flags, func(*flag.Flag) bool { return true })
}

// list prints a table of the checks.
func (m *manual) list() int {
	table := tabwriter.NewWriter(m.stdout, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, "check\tlevel\tfix\tprecision\tfinds")
	for _, check := range m.suite.Checks {
		fmt.Fprintln(table, m.row(check))
	}
	table.Flush()
	return clean
}

// row is the line of a check in the list.
func (m *manual) row(check *analysis.Analyzer) string {
	standing, fix := m.suite.Standing(check.Name), "no"
	if standing.Fix != "" {
		fix = "yes"
	}
	finds := strings.TrimPrefix(suite.Title(check), "find ")
	return strings.Join([]string{check.Name, standing.Level.String(), fix, standing.Measured(), finds}, "\t")
}

// schema prints the schema of the configuration file.
func (m *manual) schema() int {
	schema, err := config.Schema(m.suite)
	if err != nil {
		return complain(m.stderr, err.Error())
	}
	m.stdout.Write(schema)
	return clean
}

func versionLine() string { return fmt.Sprintf("signalvet %s %s", version(), runtime.Version()) }

func version() string {
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" && info.Main.Path == module {
		return info.Main.Version
	}
	return "(devel)"
}

// module is the module of this command.
const module = "github.com/signalvet/signalvet"
