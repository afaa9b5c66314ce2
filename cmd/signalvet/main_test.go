package main_test

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

// The executables under test. Their directory has a blank in its name, which
// must not matter anywhere.
var (
	demovet   string // with checks that tests can rely on
	signalvet string // the real command
)

func TestMain(m *testing.M) {
	os.Exit(buildAndRun(m))
}

func buildAndRun(m *testing.M) int {
	dir, err := os.MkdirTemp("", "signal vet")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer os.RemoveAll(dir)
	demovet, signalvet = executable(dir, "demovet"), executable(dir, "signalvet")
	for target, pkg := range map[string]string{demovet: "./testdata/demovet", signalvet: "."} {
		if output, err := exec.Command("go", "build", "-o", target, pkg).CombinedOutput(); err != nil {
			fmt.Fprintf(os.Stderr, "%s: %v\n%s", pkg, err, output)
			return 1
		}
	}
	return m.Run()
}

func executable(dir, name string) string {
	if runtime.GOOS == "windows" {
		name += ".exe"
	}
	return filepath.Join(dir, name)
}

// module writes the files of a txtar archive to a new directory and returns
// its name. A go.mod is added unless the archive has one.
func module(t *testing.T, archive string) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "a module")
	write(t, dir, "go.mod", "module example.com/m\n\ngo 1.26\n")
	for _, file := range txtar.Parse([]byte(archive)).Files {
		write(t, dir, file.Name, string(file.Data))
	}
	return dir
}

func write(t *testing.T, dir, name, content string) {
	t.Helper()
	path := filepath.Join(dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(content), 0o666); err != nil {
		t.Fatal(err)
	}
}

func read(t *testing.T, dir, name string) string {
	t.Helper()
	content, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(name)))
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}

// result is what a command did.
type result struct {
	stdout, stderr string
	status         int
}

// run runs a program in the directory.
func run(t *testing.T, dir, program string, args ...string) result {
	t.Helper()
	var stdout, stderr bytes.Buffer
	command := exec.Command(program, args...)
	command.Dir = dir
	command.Stdout, command.Stderr = &stdout, &stderr
	err := command.Run()
	if _, failed := err.(*exec.ExitError); err != nil && !failed {
		t.Fatal(err)
	}
	return result{stdout.String(), stderr.String(), command.ProcessState.ExitCode()}
}

func (got result) expect(t *testing.T, status int, stdout, stderr string) {
	t.Helper()
	got.stdout, got.stderr = strings.TrimSpace(got.stdout), strings.TrimSpace(got.stderr)
	want := result{strings.TrimSpace(stdout), strings.TrimSpace(stderr), status}
	if got != want {
		t.Errorf("got status %d\nstdout:\n%s\nstderr:\n%s\nwant status %d\nstdout:\n%s\nstderr:\n%s",
			got.status, got.stdout, got.stderr, want.status, want.stdout, want.stderr)
	}
}

// lines returns those lines of the text that do not begin with white space.
func lines(text string) string {
	var kept []string
	for line := range strings.Lines(text) {
		if strings.TrimLeft(line, " \t") == line {
			kept = append(kept, line)
		}
	}
	return strings.Join(kept, "")
}
