package config

import (
	"errors"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"
	"golang.org/x/tools/go/analysis"

	"github.com/signalvet/signalvet/cmd/signalvet/internal/suite"
)

// demo is a suite of two checks with the kinds of flags that there are.
func demo() suite.Suite {
	var shared, own flag.FlagSet
	shared.Bool("tests", false, "report findings in test files too")
	shared.String(suite.VocabularyFlag, "", "words")
	own.Bool("may", false, "")
	own.String("classes", "", "")
	own.Int("depth", 0, "")
	ground := &analysis.Analyzer{Name: "ground", Flags: shared}
	return suite.Suite{
		Checks: []*analysis.Analyzer{
			{Name: "late", Flags: own, Requires: []*analysis.Analyzer{ground}},
			{Name: "twice"},
		},
		CheckVocabulary: func(name string, text []byte) error {
			if strings.Contains(string(text), "bad") {
				return errors.New(name + ":1:1: bad word")
			}
			if strings.Count(string(text), "word: F") > 1 {
				return errors.New(name + ":9:9: duplicate word F")
			}
			return nil
		},
		CheckWords: func(name string, words *yaml.Node) error {
			if words.Content[0].Value != "word" {
				return errors.New(name + ": unknown key")
			}
			return nil
		},
	}
}

// reading returns what the suite demo reads in a directory with words.
func reading(t *testing.T, content string) (Config, error) {
	t.Helper()
	dir := t.TempDir()
	for name, text := range map[string]string{"words.yml": "word: G\n", "bad.yml": "bad\n", Name: content} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	t.Chdir(dir)
	return Read(demo(), Name)
}

func TestRead(t *testing.T) {
	for content, want := range map[string][]string{
		"":                                 nil,
		"# nothing\n":                      nil,
		"checks: {late: true}":             nil,
		"checks: {twice: false}":           {"-twice=false"},
		"checks: {late: {may: true}}":      {"-late.may=true"},
		"checks: {late: {classes: net}}":   {"-late.classes=net"},
		"checks: {late: {classes: [a,b]}}": {"-late.classes=a,b"},
		"checks: {late: {depth: 3}}":       {"-late.depth=3"},
		"checks: {printf: false}\nvet: on": {"-printf=false", "-vet=true"},
		"tests: True":                      {"-tests=true"},
		"vocabulary: words.yml":            {"-vocabulary=word: G\n"},
		"vocabulary: {word: F}":            {"-vocabulary={word: F}\n"},
		"vocabulary: [words.yml, word: F]": {"-vocabulary=word: G\n---\n{word: F}\n"},
	} {
		content = strings.Replace(content, ": on", ": true", 1)
		got, err := reading(t, content)
		if err != nil || !slices.Equal(got.ToolFlags, want) {
			t.Errorf("%q: got %q, %v, want %q", content, got.ToolFlags, err, want)
		}
	}
}

func TestBaselineIsTakenFromTheFile(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, Name)
	if err := os.WriteFile(path, []byte("baseline: old/list.yml\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	got, err := Read(demo(), path)
	if want := filepath.Join(dir, "old", "list.yml"); err != nil || got.Baseline != want {
		t.Errorf("got %q, %v, want %q", got.Baseline, err, want)
	}
}

func TestErrors(t *testing.T) {
	for content, want := range map[string]string{
		"chcks: {}":                         `:1:1: unknown key "chcks" (want checks, tests, vet, vocabulary or baseline)`,
		"tests: true\n tests: true":         ":2:2: invalid YAML: mapping values are not allowed in this context",
		"tests: true\ntests: false":         `:2:1: duplicate key "tests" (first on line 1)`,
		"- tests":                           ":1:1: the configuration is a list (want a mapping)",
		"tests: true\n---\ntests: true":     ":3:1: a second document (want one)",
		"tests: yes please":                 `:1:8: tests is "yes please" (want true or false)`,
		`tests: "true"`:                     `:1:8: tests is "true" (want true or false)`,
		"checks: [late]":                    ":1:9: checks is a list (want a mapping)",
		"checks: {lat: true}":               `:1:10: unknown check "lat" (want late or twice)`,
		"checks: {late: 1}":                 `:1:16: late is "1" (want true, false or a mapping of options)`,
		"checks: {late: {my: 1}}":           `:1:17: late has no option "my" (want classes, depth or may)`,
		"checks: {twice: {my: 1}}":          `:1:18: twice has no option "my" (want true or false, it has none)`,
		"checks: {late: {depth: x}}":        `:1:24: depth: parse error`,
		"checks: {late: {classes: {a: b}}}": `:1:26: classes is a mapping (want one line of text)`,
		"checks: {late: {classes: true}}":   `:1:26: classes is true (want text; write it in quotes)`,
		"checks: {late: {may: [true]}}":     ":1:22: may is a list (want true or false)",
		"baseline:":                         ":1:10: baseline is empty (want one line of text)",
		"baseline: 1":                       ":1:11: baseline is 1 (want text; write it in quotes)",
		"vocabulary: none.yml":              ":1:13: cannot read the vocabulary: open none.yml: no such file or directory",
		"vocabulary: [words.yml, bad.yml]":  "bad.yml:1:1: bad word",
		"vocabulary: {wrd: F}":              ": unknown key",
		"vocabulary: [word: F, word: F]":    ":1:13: the vocabularies do not agree: duplicate word F",
		"vocabulary: [[]]":                  ":1:14: a vocabulary is a list (want one line of text)",
	} {
		if strings.HasPrefix(want, ":") {
			want = Name + want
		}
		if _, err := reading(t, content); err == nil || err.Error() != want {
			t.Errorf("%q:\n got %v\nwant %s", content, err, want)
		}
	}
}

// TestFind has the nearest file upwards, as far as the root.
func TestFind(t *testing.T) {
	for name, test := range map[string]struct {
		files []string
		want  string
	}{
		"here":                      {[]string{"a/b/" + Name, "a/" + Name, ".git/x"}, "a/b/" + Name},
		"above":                     {[]string{"a/" + Name, ".git/x"}, "a/" + Name},
		"at the root":               {[]string{Name, ".git/x", "a/b/go.mod"}, Name},
		"above the repository":      {[]string{Name, "a/.git/x"}, ""},
		"a work tree":               {[]string{Name, "a/.git"}, ""},
		"above the workspace":       {[]string{Name, "a/go.work", "a/b/go.mod"}, ""},
		"module in a workspace":     {[]string{"a/" + Name, "a/go.work", "a/b/go.mod"}, "a/" + Name},
		"module without repository": {[]string{"a/" + Name, "a/b/go.mod"}, ""},
		"nothing":                   {nil, ""},
	} {
		t.Run(name, func(t *testing.T) {
			top := t.TempDir()
			for _, file := range append(test.files, "a/b/c.go") {
				path := filepath.Join(top, filepath.FromSlash(file))
				if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
					t.Fatal(err)
				}
				if err := os.WriteFile(path, nil, 0o666); err != nil {
					t.Fatal(err)
				}
			}
			got, err := Find(filepath.Join(top, "a", "b"))
			want := test.want
			if want != "" {
				want = filepath.Join(top, filepath.FromSlash(want))
			}
			if err != nil || got != want {
				t.Errorf("got %q, %v, want %q", got, err, want)
			}
		})
	}
}

func TestFindOtherName(t *testing.T) {
	dir := t.TempDir()
	other := filepath.Join(dir, ".signalvet.yaml")
	if err := os.WriteFile(other, nil, 0o666); err != nil {
		t.Fatal(err)
	}
	want := other + ": the configuration file is named .signalvet.yml"
	if _, err := Find(dir); err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}
