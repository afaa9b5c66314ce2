package main_test

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

const (
	oddFinding = "main.go:12:2: odd is called (other)"
	badFinding = "main.go:13:13: bad is called (it is bad) (demo)"
)

// told runs the demonstration suite on the main package, by itself and as a vet
// tool, and says which of its two checks each of them told of.
func told(t *testing.T, dir string, args ...string) (alone, vet string) {
	t.Helper()
	args = append(args, "example.com/m")
	summary := func(output string) string {
		var checks []string
		for check, finding := range map[string]string{"demo": badFinding, "other": oddFinding} {
			if strings.Contains(output, finding) {
				checks = append(checks, check)
			}
		}
		if len(checks) == 2 {
			return "both"
		}
		return strings.Join(checks, "")
	}
	got := run(t, dir, demovet, args...)
	inVet := goVet(t, dir, args...)
	return summary(got.stdout), summary(inVet.stderr)
}

// The configuration counts by itself and under go vet, from the root and from
// below, and an edit is seen at once.
func TestConfiguration(t *testing.T) {
	dir := module(t, calls)
	vetFollows := runtime.GOOS == "linux" // elsewhere go vet does not tell its directory
	for _, test := range []struct {
		content, want string
		args          []string
	}{
		{"", "both", nil},
		{"checks: {other: false}", "demo", nil},
		{"checks: {demo: false}", "other", nil},
		{"checks: {demo: false}", "both", []string{"-demo", "-other"}},
		{"checks: {demo: true}", "both", nil},
		{"checks: {other: false}", "demo", nil},
	} {
		write(t, dir, ".signalvet.yml", test.content+"\n")
		for _, from := range []string{dir, filepath.Join(dir, "lib")} {
			alone, vet := told(t, from, test.args...)
			if alone != test.want || vetFollows && vet != test.want {
				t.Errorf("%s %v: by itself %s, under go vet %s, want %s", test.content, test.args, alone, vet, test.want)
			}
		}
	}
	if err := os.Remove(filepath.Join(dir, ".signalvet.yml")); err != nil {
		t.Fatal(err)
	}
	if alone, vet := told(t, dir); alone != "both" || vet != "both" {
		t.Errorf("without a configuration: by itself %s, under go vet %s, want both", alone, vet)
	}
}

func TestConfigurationByName(t *testing.T) {
	dir := module(t, calls)
	write(t, dir, ".signalvet.yml", "checks: {demo: false}\n")
	write(t, dir, "conf/mine.yml", "checks: {other: false}\n")
	mine := filepath.Join(dir, "conf", "mine.yml")
	got := run(t, dir, demovet, "-config", "conf/mine.yml")
	if !strings.Contains(got.stdout, badFinding) || strings.Contains(got.stdout, oddFinding) {
		t.Errorf("-config: %s", got.stdout)
	}
	got = run(t, dir, demovet, "-config=off")
	if !strings.Contains(got.stdout, badFinding) || !strings.Contains(got.stdout, oddFinding) {
		t.Errorf("-config=off: %s", got.stdout)
	}
	t.Setenv("SIGNALVET_CONFIG", mine)
	if alone, vet := told(t, dir); alone != "demo" || vet != "demo" {
		t.Errorf("by itself %s, under go vet %s, want demo", alone, vet)
	}
	t.Setenv("SIGNALVET_CONFIG", "off")
	if alone, vet := told(t, dir); alone != "both" || vet != "both" {
		t.Errorf("by itself %s, under go vet %s, want both", alone, vet)
	}
}

// A vocabulary in the configuration reaches the analyzers, and its baseline the
// findings.
func TestConfigurationOfFiles(t *testing.T) {
	dir := module(t, calls)
	write(t, dir, ".signalvet.yml", "vocabulary: words/own.yml\nbaseline: old.yml\nchecks: {other: false}\n")
	write(t, dir, "words/own.yml", "call: Fine\n")
	write(t, dir, "old.yml", "findings:\n- {check: demo, package: example.com/m, function: main, count: 2}\n")
	got := run(t, filepath.Join(dir, "lib"), demovet, "example.com/m")
	got.stdout = strings.ReplaceAll(lines(got.stdout), dir+string(filepath.Separator), "")
	got.expect(t, 1, "main.go:14:6: Fine is called (it is bad) (demo)\nmain.go:15:6: Fine is called (it is bad) (demo)", "")
	write(t, dir, "words/own.yml", "call: None\n")
	run(t, dir, demovet).expect(t, 0, "", "")
}

func TestWrongConfiguration(t *testing.T) {
	dir := module(t, calls)
	const fault = `:2:3: unknown check "dmo" (want demo or other)`
	write(t, dir, ".signalvet.yml", "checks:\n  dmo: true\n")
	run(t, dir, demovet, ".").expect(t, 2, "", "signalvet: .signalvet.yml"+fault)
	run(t, dir, demovet, "-config=none.yml").expect(t, 2, "", "signalvet: cannot read the configuration: open none.yml: no such file or directory")
	run(t, dir, demovet, "-config=lib").expect(t, 2, "", "signalvet: cannot read the configuration: read lib: is a directory")
	if runtime.GOOS != "linux" {
		return // go vet does not tell its directory elsewhere
	}
	got := goVet(t, dir, ".")
	first, _, _ := strings.Cut(got.stderr, "\n")
	if want := "signalvet: " + filepath.Join(dir, ".signalvet.yml") + fault; got.status == 0 || first != want {
		t.Errorf("go vet: status %d, %s", got.status, got.stderr)
	}
	t.Setenv("SIGNALVET_CONFIG", "some.yml")
	got = goVet(t, dir, ".")
	first, _, _ = strings.Cut(got.stderr, "\n")
	if want := "signalvet: SIGNALVET_CONFIG=some.yml: want a full path, or off"; got.status == 0 || first != want {
		t.Errorf("go vet: status %d, %s", got.status, got.stderr)
	}
}
