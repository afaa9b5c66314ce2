package vettool

import (
	"errors"
	"os"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"

	"github.com/signalvet/signalvet/cmd/signalvet/internal/config"
	"github.com/signalvet/signalvet/cmd/signalvet/internal/suite"
)

func TestAsked(t *testing.T) {
	for args, want := range map[string]bool{
		"-flags":                    true,
		"-V=full":                   true,
		"-json -demo /b001/vet.cfg": true,
		"":                          false,
		"./...":                     false,
		"-flags ./...":              false,
		"-V=full -json":             false,
		"help":                      false,
	} {
		if got := Asked(strings.Fields(args)); got != want {
			t.Errorf("Asked(%q) = %v, want %v", args, got, want)
		}
	}
}

func TestVocabularyOfCommand(t *testing.T) {
	for args, want := range map[string]string{
		"go vet -vettool=x ./...":                     "",
		"go vet -vocabulary=a.yaml ./...":             "a.yaml",
		"go vet --vocabulary=a.yaml ./...":            "a.yaml",
		"go vet -vocabulary a.yaml ./...":             "a.yaml",
		"go vet -vocabulary=a.yaml -vocabulary b.yml": "b.yml",
		"go vet -vocabulary":                          "",
		"go vet -vocabulary=a=b":                      "a=b",
	} {
		if got := (command{args: strings.Fields(args)}).vocabulary(); got != want {
			t.Errorf("%s: vocabulary %q, want %q", args, got, want)
		}
	}
}

func TestCheckGoVersion(t *testing.T) {
	for version, works := range map[string]bool{
		"":           true, // an older go command does not say
		"go1.20.1":   true,
		"go1.99.1":   false,
		"go1.99rc1":  false,
		"no version": true,
	} {
		if err := checkGoVersion(version); (err == nil) != works {
			t.Errorf("checkGoVersion(%q) = %v, want works: %v", version, err, works)
		}
	}
}

type fact struct{}

func (*fact) AFact() {}

// chain returns a suite of one check on an analyzer that makes facts, and an
// analyzer beside it that makes none.
func chain(run runFunc) (s suite.Suite, makesFacts, beside, check *analysis.Analyzer) {
	idle := func(*analysis.Pass) (any, error) { return "ran", nil }
	makesFacts = &analysis.Analyzer{Name: "maker", Run: run, FactTypes: []analysis.Fact{new(fact)}}
	beside = &analysis.Analyzer{Name: "beside", Run: idle}
	check = &analysis.Analyzer{Name: "check", Run: idle, Requires: []*analysis.Analyzer{makesFacts, beside}}
	return suite.Suite{Checks: []*analysis.Analyzer{check}}, makesFacts, beside, check
}

func all(string) bool { return true }

func TestOnlyFactMakersRunForDependencies(t *testing.T) {
	s, makesFacts, beside, check := chain(func(*analysis.Pass) (any, error) { return "ran", nil })
	guard(s, true, all)
	for each, want := range map[*analysis.Analyzer]any{makesFacts: "ran", beside: nil, check: nil} {
		if got, err := each.Run(&analysis.Pass{Analyzer: each}); got != want || err != nil {
			t.Errorf("%s returned %v, %v, want %v", each.Name, got, err, want)
		}
	}
}

// The check tells why it cannot run, and the analyzer that failed keeps its
// peace, since its failure would hide the cause.
func TestCauseReachesTheCheck(t *testing.T) {
	for want, run := range map[string]runFunc{
		"no words":                       func(*analysis.Pass) (any, error) { return nil, errors.New("no words") },
		"internal error in maker: ouch!": func(*analysis.Pass) (any, error) { panic("ouch!") },
	} {
		s, makesFacts, _, check := chain(run)
		guard(s, false, all)
		if _, err := makesFacts.Run(&analysis.Pass{Analyzer: makesFacts}); err != nil {
			t.Errorf("maker failed itself: %v", err)
		}
		if _, err := check.Run(&analysis.Pass{Analyzer: check}); err == nil || err.Error() != want {
			t.Errorf("check failed with %v, want %s", err, want)
		}
	}
}

func TestWithVet(t *testing.T) {
	s, _, _, _ := chain(nil)
	for args, want := range map[string]bool{
		"-check x.cfg":            false,
		"-vet x.cfg":              true,
		"-vet=false x.cfg":        false,
		"--vet=1 x.cfg":           true,
		"-vet -vet=false x.cfg":   false,
		"-printf=false x.cfg":     true,
		"-printf.funcs=log x.cfg": true,
		"-json vet":               false,
	} {
		if got := withVet(s, strings.Fields(args)); got != want {
			t.Errorf("withVet(%s) = %v, want %v", args, got, want)
		}
	}
}

// The names of the checks of go vet do not clash with those of the suite.
func TestVetNames(t *testing.T) {
	s := suite.Suite{Checks: []*analysis.Analyzer{{Name: "directive"}}}
	names := s.WithVet().Names()
	for _, want := range []string{"directive", "vetdirective", "printf", "tests"} {
		if !slices.Contains(names, want) {
			t.Errorf("no check is named %s: %v", want, names)
		}
	}
}

// Where nobody can tell which configuration counts, none is overlooked.
func TestRefuseHere(t *testing.T) {
	t.Chdir(t.TempDir())
	if err := refuseHere(); err != nil {
		t.Errorf("without a configuration: %v", err)
	}
	if err := os.WriteFile(config.Name, nil, 0o666); err != nil {
		t.Fatal(err)
	}
	if err := refuseHere(); err == nil {
		t.Error("a configuration is overlooked")
	}
}
