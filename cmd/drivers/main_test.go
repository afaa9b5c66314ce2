//go:build drivers

// Package drivers runs the checks inside the programs that people use: the go
// command, golangci-lint and gopls, each built from this working tree. The
// tests take minutes, so that they run with the build tag drivers only.
package drivers

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"golang.org/x/tools/txtar"
)

const (
	module = "github.com/signalvet/signalvet"
	root   = "../.." // of the repository
	nextGo = "go1.27.3"
)

// workshop is a directory for what the tests build and cache.
var workshop string

func TestMain(m *testing.M) {
	dir, err := os.MkdirTemp("", "signalvet-drivers-")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	workshop = dir
	status := m.Run()
	os.RemoveAll(dir)
	os.Exit(status)
}

// outcome is what a program did.
type outcome struct {
	stdout, stderr string
	status         int
}

// run runs a program in a directory with more variables in its environment,
// outside of the workspace. The error means that it did not run.
func run(dir string, env []string, program string, args ...string) (outcome, error) {
	var stdout, stderr bytes.Buffer
	command := exec.Command(program, args...)
	command.Dir, command.Stdout, command.Stderr = dir, &stdout, &stderr
	command.Env = append(append(os.Environ(), "GOWORK=off", "GOFLAGS="), env...)
	err := command.Run()
	if failed := (*exec.ExitError)(nil); err != nil && !errors.As(err, &failed) {
		return outcome{}, err
	}
	return outcome{stdout.String(), stderr.String(), command.ProcessState.ExitCode()}, nil
}

// mustRun is run in a test.
func mustRun(t *testing.T, dir string, env []string, program string, args ...string) outcome {
	t.Helper()
	got, err := run(dir, env, program, args...)
	if err != nil {
		t.Fatal(err)
	}
	return got
}

// A step is a program that has to succeed.
type step struct {
	dir  string
	env  []string
	args []string
}

func (s step) run() error {
	got, err := run(s.dir, s.env, s.args[0], s.args[1:]...)
	if err == nil && got.status != 0 {
		err = fmt.Errorf("%s: exit status %d\n%s%s", strings.Join(s.args, " "), got.status, got.stdout, got.stderr)
	}
	return err
}

func runSteps(steps ...step) error {
	for _, each := range steps {
		if err := each.run(); err != nil {
			return err
		}
	}
	return nil
}

// built returns an executable that is built once for all tests.
func built(t *testing.T, build func() (string, error)) string {
	t.Helper()
	path, err := build()
	if err != nil {
		t.Fatal(err)
	}
	return path
}

// signalvet is the command.
var signalvet = sync.OnceValues(func() (string, error) {
	target := filepath.Join(workshop, "signalvet")
	return target, step{dir: root, args: []string{"go", "build", "-o", target, "./cmd/signalvet"}}.run()
})

// downloaded returns the directory of a module in the module cache.
func downloaded(module string) (string, error) {
	got, err := run(workshop, nil, "go", "mod", "download", "-json", module)
	if err != nil {
		return "", err
	}
	var found struct{ Dir, Error string }
	if err := json.Unmarshal([]byte(got.stdout), &found); err != nil {
		return "", fmt.Errorf("%w in %s%s", err, got.stdout, got.stderr)
	}
	if found.Dir == "" {
		return "", errors.New(found.Error)
	}
	return found.Dir, nil
}

// rootDir is the directory of the repository.
func rootDir(t *testing.T) string {
	t.Helper()
	dir, err := filepath.Abs(root)
	if err != nil {
		t.Fatal(err)
	}
	return dir
}

// dispatching makes a module of the files of a txtar archive that uses the
// dispatcher of this repository.
func dispatching(t *testing.T, archive string) (dir string) {
	t.Helper()
	dir = t.TempDir()
	write(t, dir, "go.mod", "module example.com/m\n\ngo 1.26.0\n\nrequire "+module+" v0.0.0\n\nreplace "+module+" => "+rootDir(t)+"\n")
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

func read(t *testing.T, path ...string) string {
	t.Helper()
	content, err := os.ReadFile(filepath.Join(path...))
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}
