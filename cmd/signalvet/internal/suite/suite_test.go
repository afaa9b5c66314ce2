package suite

import (
	"errors"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
)

func TestIsVocabularyText(t *testing.T) {
	for value, want := range map[string]bool{
		"words.yaml":               false,
		"a dir/words.yaml":         false,
		`C:\words.yaml`:            false,
		"../words":                 false,
		"":                         true,
		"packages: x":              true,
		"packages:":                true,
		"# nothing said\n":         true,
		"[{packages: a/b}]":        true,
		"- packages:\n    - a/b\n": true,
	} {
		if got := IsVocabularyText(value); got != want {
			t.Errorf("IsVocabularyText(%q) = %v, want %v", value, got, want)
		}
	}
}

func TestVocabularyText(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "words"), []byte("good: true\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "long"), []byte(strings.Repeat("#", maxVocabulary+1)), 0o666); err != nil {
		t.Fatal(err)
	}
	strict := Suite{CheckVocabulary: func(name string, text []byte) error {
		if strings.HasPrefix(string(text), "good") {
			return nil
		}
		return errors.New(name + ":1:1: bad")
	}}
	for value, want := range map[string]string{
		"words":                     "good: true\n",
		filepath.Join(dir, "words"): "good: true\n",
		"good: inline":              "good: inline",
		"bad: inline":               "-vocabulary:1:1: bad",
		"long":                      "long:1:1: vocabulary of 120001 bytes is too long (at most 120000)",
	} {
		got, err := strict.VocabularyText(value, dir)
		if err != nil {
			got = err.Error()
		}
		if got != want {
			t.Errorf("VocabularyText(%q) = %q, want %q", value, got, want)
		}
	}
}

func TestSharedFlagsAreThoseOfRequirements(t *testing.T) {
	ground := &analysis.Analyzer{Name: "ground"}
	ground.Flags.Init("ground", flag.ContinueOnError)
	ground.Flags.Bool("tests", false, "")
	middle := &analysis.Analyzer{Name: "middle", Requires: []*analysis.Analyzer{ground}}
	check := &analysis.Analyzer{Name: "check", Requires: []*analysis.Analyzer{middle, ground}}
	check.Flags.Bool("may", false, "")
	suite := Suite{Checks: []*analysis.Analyzer{check}}

	if shared := suite.SharedFlags(); len(shared) != 1 || shared[0].Name != "tests" {
		t.Errorf("shared flags: %v, want -tests only", shared)
	}
	all := suite.All()
	if len(all) != 3 || all[0] != ground || all[1] != middle || all[2] != check {
		t.Errorf("all: %v, want requirements first and each once", all)
	}
}
