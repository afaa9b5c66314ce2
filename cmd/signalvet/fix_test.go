package main_test

import (
	"strings"
	"testing"
)

const fixable = `
-- main.go --
package main

func good() {}

func bad() {}

func main() {
	bad()
	bad()
}
`

func TestFix(t *testing.T) {
	dir := module(t, fixable)
	run(t, dir, demovet, "-fix", "./...").expect(t, 0, "", "")
	fixed := read(t, dir, "main.go")
	if strings.Count(fixed, "\tgood()\n") != 2 || strings.Contains(fixed, "\tbad()") {
		t.Errorf("fixed to\n%s", fixed)
	}
	run(t, dir, "go", "build", "-o", "program", ".").expect(t, 0, "", "")
	run(t, dir, demovet, "./...").expect(t, 0, "", "")
}

func TestDiff(t *testing.T) {
	dir := module(t, fixable)
	got := run(t, dir, demovet, "-diff", "./...")
	for _, want := range []string{"-\tbad()\n", "+\tgood()\n", "main.go (new)\n"} {
		if !strings.Contains(got.stdout, want) {
			t.Errorf("the diff lacks %q:\n%s", want, got.stdout)
		}
	}
	if got.status != 1 || got.stderr != "" {
		t.Errorf("status %d, stderr %q, want 1 and nothing", got.status, got.stderr)
	}
	if strings.Contains(read(t, dir, "main.go"), "\tgood()") {
		t.Error("-diff changed the file")
	}
	run(t, module(t, "-- a.go --\npackage a\n"), demovet, "-fix", "-diff").expect(t, 0, "", "")
}

// A package that does not build keeps no other from being fixed.
func TestFixBesideBrokenPackage(t *testing.T) {
	dir := module(t, fixable+"-- broken/broken.go --\npackage broken\n\nvar x = y\n")
	run(t, dir, demovet, "-fix", "./...").expect(t, 3, "", "broken/broken.go:3:9: undefined: y")
	if !strings.Contains(read(t, dir, "main.go"), "\tgood()\n") {
		t.Error("main.go was not fixed")
	}
}
