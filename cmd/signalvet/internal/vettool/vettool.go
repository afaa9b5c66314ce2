// Package vettool is the command as the go command runs it: once per package,
// with a configuration file. The driver is x/tools' unitchecker; this package
// adds what it lacks: a version line that holds the configuration, the name of
// the check in each message, and one clear error instead of many.
package vettool

import (
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"runtime/debug"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/tools/go/analysis/unitchecker"

	"github.com/signalvet/signalvet/cmd/signalvet/internal/suite"
	"github.com/signalvet/signalvet/passes/details"
)

// garbage is how much the heap may grow, in percent, before it is collected. The process ends with its package,
// which frees what an early collection would.
const garbage = 400

// failed is the exit status when the tool cannot work.
const failed = 2

// Asked reports whether the arguments are those that the go command gives a
// vet tool: "-flags", "-V=full" or flags and the name of a .cfg file.
func Asked(args []string) bool {
	if len(args) == 0 {
		return false
	}
	return slices.Equal(args, []string{"-flags"}) || slices.Equal(args, []string{"-V=full"}) ||
		filepath.Ext(args[len(args)-1]) == ".cfg"
}

// Main does what the go command asks for and returns the exit status, or ends
// the process with it.
func Main(s suite.Suite, args []string) int {
	if args[0] == "-V=full" {
		return printVersion(s, os.Stdout, os.Stderr)
	}
	liftFlags(s, flag.CommandLine)
	if args[0] == "-flags" {
		s = s.WithVet().WithDemanded(slices.Collect(maps.Keys(s.OnDemand))) // the go command refuses flags that are not told
	} else if prepared, err := prepare(s, args); err != nil {
		complain(err)
		return failed
	} else {
		s = prepared
	}
	unitchecker.Main(s.Checks...)
	return 0 // unitchecker ends the process
}

// prepare makes this process ready for one package: it gives it the flags of
// the configuration and returns the suite that they ask for.
func prepare(s suite.Suite, args []string) (suite.Suite, error) {
	configuration, err := configured(s, forPackage)
	if err != nil {
		return s, err
	}
	unit := readUnit(args[len(args)-1])
	unit.tellProgress()
	unit, args, err = wholly(unit, arguments(configuration, args))
	if err != nil {
		return s, err
	}
	os.Args = append(os.Args[:1:1], args...)
	if withVet(s, args) {
		s = s.WithVet()
	}
	s = s.WithDemanded(demanded(s, args))
	debug.SetGCPercent(garbage)
	guard(s, unit.VetxOnly, func(check string) bool { return runs(s, args, check) })
	return s, nil
}

// runs reports whether a check runs: with one that is asked for, those alone, else all but those that are switched off.
func runs(s suite.Suite, args []string, check string) bool {
	asked, off, others := false, false, false
	for _, each := range args {
		name, value, joined := strings.Cut(strings.TrimLeft(each, "-"), "=")
		if !strings.HasPrefix(each, "-") || !slices.Contains(s.Names(), name) {
			continue // the file that describes the unit, or another flag
		}
		chosen, err := strconv.ParseBool(value)
		on := !joined || err == nil && chosen
		asked, off, others = asked || on && name == check, off || !on && name == check, others || on && name != check
	}
	return asked || !off && !others
}

// demanded are the analyzers on demand that the flags ask for.
func demanded(s suite.Suite, args []string) []string {
	var names []string
	for name := range s.OnDemand {
		if slices.Contains(args, "-"+name) || slices.Contains(args, "-"+name+"=true") {
			names = append(names, name)
		}
	}
	return names
}

// liftFlags gives the shared flags to the command line.
func liftFlags(s suite.Suite, commandLine *flag.FlagSet) {
	commandLine.Bool(suite.VetFlag, false, suite.VetUsage) // see withVet
	commandLine.Var(describing{s}, details.Flag, "for programs: report suppressed findings too, and give each its details")
	for name, each := range s.OnDemand {
		commandLine.Bool(name, false, "for programs: "+each.Doc)
	}
	for _, setting := range s.SharedFlags() {
		if setting.Name == suite.VocabularyFlag {
			commandLine.Var(vocabularyValue{setting.Value, s}, setting.Name, setting.Usage)
			continue // its value may be a path
		}
		if setting.Name != details.Flag {
			commandLine.Var(setting.Value, setting.Name, setting.Usage)
		}
	}
}

// complain says what is wrong in one line.
func complain(err error) { fmt.Fprintf(os.Stderr, "signalvet: %v\n", err) }
