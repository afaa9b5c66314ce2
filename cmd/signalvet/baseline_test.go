package main_test

import (
	"strings"
	"testing"
)

// oddCalls has two findings with one key, and one with another.
const oddCalls = `
-- main.go --
package main

func odd() {}

func main() {
	odd()
	odd()
}

func other() { odd() }
-- lib/lib.go --
package lib
`

const oddBaseline = `# The findings of signalvet that this project lives with. An entry that matches
# nothing any more is reported. signalvet -write-baseline FILE writes this file.
findings:
  - check: other
    package: example.com/m
    function: main
    count: 2
  - check: other
    package: example.com/m
    function: other
`

func TestBaseline(t *testing.T) {
	dir := module(t, oddCalls)
	run(t, dir, demovet, "-write-baseline", "old.yml", "./...").expect(t, 0, "", "signalvet: 3 findings written to old.yml")
	if got := read(t, dir, "old.yml"); got != oddBaseline {
		t.Errorf("wrote\n%s", got)
	}
	run(t, dir, demovet, "-baseline", "old.yml", "./...").expect(t, 0, "", "")

	moved := strings.Replace(read(t, dir, "main.go"), "package main\n", "package main\n\n\n// It moved.\n", 1)
	write(t, dir, "main.go", moved)
	run(t, dir, demovet, "-baseline=old.yml", "./...").expect(t, 0, "", "")

	write(t, dir, "main.go", strings.Replace(moved, "\todd()\n", "\todd()\n\todd()\n", 1))
	got := run(t, dir, demovet, "-baseline=old.yml", "./...")
	got.stdout = lines(got.stdout)
	got.expect(t, 1, "main.go:11:2: odd is called (other)", "")
}

// What is mended has to leave the baseline, when somebody can tell.
func TestStaleBaseline(t *testing.T) {
	dir := module(t, oddCalls)
	write(t, dir, "old.yml", oddBaseline)
	write(t, dir, "main.go", "package main\n\nfunc odd() {}\n\nfunc main() { odd() }\n")
	const stale = `
old.yml:4:5: entry of other lists 2 findings and matches 1 (lower its count) (baseline)
	- check: other
	  ^
old.yml:8:5: entry of other matches no finding (remove it) (baseline)
	- check: other
	  ^
`
	run(t, dir, demovet, "-baseline=old.yml", "./...").expect(t, 1, stale, "")
	run(t, dir, demovet, "-baseline=old.yml", "-other", "./...").expect(t, 1, stale, "")
	run(t, dir, demovet, "-baseline=old.yml", "-demo", "./...").expect(t, 0, "", "")
	run(t, dir, demovet, "-baseline=old.yml", "-checks=-other", "./...").expect(t, 0, "", "")
	run(t, dir, demovet, "-baseline=old.yml", "./lib").expect(t, 0, "", "")
	write(t, dir, "main.go", "package main\n\nvar x = y\n")
	run(t, dir, demovet, "-baseline=old.yml", "./...").expect(t, 3, "", "main.go:3:9: undefined: y")
}

func TestWrongBaseline(t *testing.T) {
	dir := module(t, oddCalls)
	for content, want := range map[string]string{
		"findngs: []":                                                `:1:1: unknown key "findngs" (want findings)`,
		"findings: 1":                                                ":1:11: findings is text (want a list)",
		"findings:\n- {check: a, pkg: b}":                            `:2:14: unknown key "pkg" (want check, package, function, signal or count)`,
		"findings:\n- {check: a}":                                    ":2:3: a finding has no check or no package (want check, package, function, signal or count)",
		"findings:\n- {check: a, package: b, count: 0}":              `:2:33: count is "0" (want a number from 1 on)`,
		"findings:\n- {check: a, package: b, count: many}":           `:2:33: count is "many" (want a number from 1 on)`,
		"findings: [{check: a, package: b}, {check: a, package: b}]": ":1:36: duplicate finding (first on line 1; want one with a count)",
		"findings: [":                                                ":1:1: invalid YAML: did not find expected node content",
	} {
		write(t, dir, "old.yml", content)
		run(t, dir, demovet, "-baseline=old.yml", "./...").expect(t, 2, "", "signalvet: old.yml"+want)
	}
	run(t, dir, demovet, "-baseline=.").expect(t, 2, "", "signalvet: cannot read the baseline: read .: is a directory")
	run(t, dir, demovet, "-write-baseline=none/old.yml", ".").expect(t, 2, "",
		"signalvet: cannot write the baseline: open none/old.yml: no such file or directory")
	run(t, dir, demovet, "-baseline=none.yml").expect(t, 2, "",
		"signalvet: cannot read the baseline: open none.yml: no such file or directory (-write-baseline writes one)")
}
