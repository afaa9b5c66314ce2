//go:build drivers

package main_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

// nextGo is a toolchain newer than the oldest one that is supported. The go
// command downloads it.
const nextGo = "go1.27.3"

// withGo runs the go command with the named toolchain.
func withGo(t *testing.T, toolchain, dir string, args ...string) result {
	t.Helper()
	t.Setenv("GOTOOLCHAIN", toolchain)
	return run(t, dir, "go", args...)
}

// TestDriverGoTool is the tool directive of go.mod: go tool builds signalvet
// and says where it is.
func TestDriverGoTool(t *testing.T) {
	dir := dispatching(t, map[string]string{"main.go": late})
	for _, args := range [][]string{
		{"mod", "edit", "-tool=github.com/signalvet/signalvet/cmd/signalvet"},
		{"mod", "tidy"},
	} {
		if got := run(t, dir, "go", args...); got.status != 0 {
			t.Fatal(got.stderr)
		}
	}
	alone := run(t, dir, "go", "tool", "signalvet", "./...")
	if !strings.HasPrefix(alone.stdout, lateFinding+"\n") {
		t.Errorf("go tool signalvet says %s%s", alone.stdout, alone.stderr)
	}
	tool := strings.TrimSpace(run(t, dir, "go", "tool", "-n", "signalvet").stdout)
	vet := run(t, dir, "go", "vet", "-vettool="+tool, "./...")
	if vet.status != 1 || !strings.HasPrefix(vet.stderr, lateFinding+"\n") {
		t.Errorf("go vet: status %d, %s", vet.status, vet.stderr)
	}
}

// TestDriverNewerGo builds the command with a newer Go and finds the same.
func TestDriverNewerGo(t *testing.T) {
	dir := dispatching(t, map[string]string{"main.go": late})
	tool := filepath.Join(t.TempDir(), "signalvet")
	if got := withGo(t, nextGo, ".", "build", "-o", tool, "."); got.status != 0 {
		t.Fatal(got.stderr)
	}
	if got := run(t, dir, tool, "./..."); !strings.HasPrefix(got.stdout, lateFinding+"\n") {
		t.Errorf("with %s: status %d, %s%s", nextGo, got.status, got.stdout, got.stderr)
	}
}

// TestDriverOlderTool runs the command under a go command newer than the one
// that built it: one line says so, and nothing is half analysed.
func TestDriverOlderTool(t *testing.T) {
	if strings.HasPrefix(runtime.Version(), nextGo) {
		t.Fatalf("built with %s, the tool is not older", nextGo)
	}
	dir := dispatching(t, map[string]string{"main.go": late})
	command := exec.Command(signalvet, "./...")
	command.Dir = dir
	command.Env = append(os.Environ(), "GOTOOLCHAIN="+nextGo)
	output, err := command.CombinedOutput()
	want := "signalvet: built with " + runtime.Version() + ", it cannot read the code of " + nextGo + "; build it again with that Go\n"
	if command.ProcessState.ExitCode() != 2 || string(output) != want {
		t.Errorf("%v, output %q, want %q", err, output, want)
	}
}

// TestDriverRaces runs the command, built with the race detector, as the vet
// tool on all examples: the analyzers of a package run at the same time.
func TestDriverRaces(t *testing.T) {
	tool := filepath.Join(t.TempDir(), "signalvet")
	if got := run(t, ".", "go", "build", "-race", "-o", tool, "."); got.status != 0 {
		t.Fatal(got.stderr)
	}
	got := run(t, "../..", "go", "vet", "-vettool="+tool, "./examples/...")
	if strings.Contains(got.stderr, "DATA RACE") || got.status != 1 {
		t.Errorf("status %d, %s", got.status, got.stderr)
	}
}
