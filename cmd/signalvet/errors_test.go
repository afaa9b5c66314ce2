package main_test

import (
	"path/filepath"
	"strings"
	"testing"
)

func TestUsageErrors(t *testing.T) {
	dir := module(t, calls)
	for _, test := range []struct {
		args string
		want string
	}{
		{"-nosuch", "flag provided but not defined: -nosuch (see signalvet help)"},
		{"-demo=perhaps", `invalid boolean value "perhaps" for -demo: want true or false (see signalvet help)`},
		{"-f yaml", `unknown format "yaml" of -f (want text, json, sarif or github)`},
		{"-f json -fix", "-f json cannot be used with -fix or -diff, which report no findings"},
		{"./... -fix", "flag -fix stands behind the packages (flags come first)"},
		{"-vocabulary none.yaml", "cannot read the vocabulary: open none.yaml: no such file or directory"},
		{"-p x", `invalid value "x" for flag -p: parse error`},
		{"help nosuch", `no check is named "nosuch" (see signalvet help)`},
		{"./nosuch", "stat " + filepath.Join(dir, "nosuch") + ": directory not found"},
		{"./lib/empty/...", "pattern ./lib/empty/...: lstat ./lib/empty/: no such file or directory"},
	} {
		t.Run(test.args, func(t *testing.T) {
			run(t, dir, demovet, strings.Fields(test.args)...).expect(t, 2, "", "signalvet: "+test.want)
		})
	}
}

func TestNothingToAnalyse(t *testing.T) {
	dir := module(t, "-- readme/text.txt --\nno code here\n")
	run(t, dir, demovet, "./...").expect(t, 2, "", `signalvet: warning: "./..." matched no packages`)
}

func TestOutsideModule(t *testing.T) {
	run(t, t.TempDir(), demovet, ".").expect(t, 2, "", "signalvet: go.mod file not found in current directory or any parent directory; see 'go help modules'")
}

func TestBrokenModuleFile(t *testing.T) {
	dir := module(t, "-- go.mod --\nmodule example.com/m\n\nnonsense\n")
	run(t, dir, demovet, ".").expect(t, 2, "", "signalvet: errors parsing go.mod:\nsignalvet: go.mod:3: unknown directive: nonsense")
}

// Whatever is wrong with other packages, the findings in the good one are told.
func TestPackagesThatDoNotBuild(t *testing.T) {
	const good = "-- good/good.go --\npackage good\n\nfunc odd() {}\n\nfunc init() { odd() }\n"
	const finding = "good/good.go:5:15: odd is called (other)"
	for name, test := range map[string]struct{ archive, want string }{
		"type error": {
			"-- p/p.go --\npackage p\n\nvar x int = \"\"\n",
			`p/p.go:3:13: cannot use "" (untyped string constant) as int value in variable declaration`,
		},
		"type error in a dependency": {
			"-- p/p.go --\npackage p\n\nimport _ \"example.com/m/q\"\n-- q/q.go --\npackage q\n\nvar x = y\n",
			"q/q.go:3:9: undefined: y",
		},
		"type error in a test": {
			"-- p/p.go --\npackage p\n-- p/p_test.go --\npackage p\n\nvar x = y\n",
			"p/p_test.go:3:9: undefined: y",
		},
		"syntax error": {
			"-- p/p.go --\npackage p\n\nfunc {\n",
			"p/p.go:3:6: expected 'IDENT', found '{'",
		},
		"missing module": {
			"-- p/p.go --\npackage p\n\nimport _ \"example.com/none\"\n",
			"p/p.go:3:8: no required module provides package example.com/none; to add it: go get example.com/none",
		},
		"missing standard package": {
			"-- p/p.go --\npackage p\n\nimport _ \"none\"\n",
			"p/p.go:3:8: package none is not in std (GOROOT/src/none)",
		},
		"import cycle": {
			"-- p/p.go --\npackage p\n\nimport _ \"example.com/m/q\"\n-- q/q.go --\npackage q\n\nimport _ \"example.com/m/p\"\n",
			"p/p.go:3:8: example.com/m/p → example.com/m/q → example.com/m/p: import cycle not allowed",
		},
		"two packages in a directory": {
			"-- p/p.go --\npackage p\n-- p/q.go --\npackage q\n",
			"p/q.go:1:1: found packages p (p.go) and q (q.go) in DIR/p",
		},
	} {
		t.Run(name, func(t *testing.T) {
			dir := module(t, good+test.archive)
			got := run(t, dir, demovet, "./...")
			got.stdout = lines(got.stdout)
			root := strings.TrimSpace(run(t, dir, "go", "env", "GOROOT").stdout)
			want := strings.NewReplacer("GOROOT", root, "DIR", dir).Replace(test.want)
			got.expect(t, 3, finding, want)
		})
	}
}

// A panic in an analyzer is an error of that package only, in one line.
func TestPanic(t *testing.T) {
	dir := module(t, `
-- p/p.go --
package p

func panics() {}
-- q/q.go --
package q

import _ "example.com/m/p"

func odd() {}

func init() { odd() }
`)
	for range 2 { // the second time from the cache
		got := run(t, dir, demovet, "./...")
		got.stdout = lines(got.stdout)
		got.expect(t, 2, "q/q.go:7:15: odd is called (other)", "signalvet: example.com/m/p: internal error in demonames: it is named so")
	}
}
