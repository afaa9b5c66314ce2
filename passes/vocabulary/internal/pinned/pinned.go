// Package pinned fetches the sources of the modules that a go.mod names, for
// tests that compare what the project says of a library with the library.
package pinned

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// A Module is one of those that a go.mod pins. Dir is where its sources lie.
type Module struct{ Path, Version, Dir, Error string }

// Download fetches the modules that the go.mod in the folder pins, without
// what they require, and fails the test when one cannot be had.
func Download(t testing.TB, folder string) []Module {
	t.Helper()
	args := []string{"mod", "download", "-json"}
	for _, m := range Required(t, folder) {
		args = append(args, m.Path+"@"+m.Version)
	}
	fetch := exec.Command("go", args...)
	fetch.Dir = t.TempDir() // outside of any module: the graph of requirements is of no interest
	answer, err := fetch.Output()
	if err != nil {
		t.Fatalf("%v\n%s", err, answer)
	}
	return decode(t, answer)
}

// Required returns the modules that the go.mod in the folder pins, without
// fetching any.
func Required(t testing.TB, folder string) []Module {
	t.Helper()
	edit := exec.Command("go", "mod", "edit", "-json")
	edit.Dir = folder
	answer, err := edit.Output()
	if err != nil {
		t.Fatal(err)
	}
	var file struct{ Require []Module }
	if err := json.Unmarshal(answer, &file); err != nil {
		t.Fatal(err)
	}
	return file.Require
}

// decode reads the answer of go mod download.
func decode(t testing.TB, answer []byte) []Module {
	t.Helper()
	var modules []Module
	for decoder := json.NewDecoder(bytes.NewReader(answer)); ; {
		var m Module
		if err := decoder.Decode(&m); errors.Is(err, io.EOF) {
			return modules
		} else if err != nil {
			t.Fatal(err)
		}
		modules = append(modules, m)
	}
}

// Of returns the module that holds the package with that import path, and
// false when none of them does.
func Of(path string, modules []Module) (Module, bool) {
	longest := Module{}
	for _, m := range modules {
		if (path == m.Path || strings.HasPrefix(path, m.Path+"/")) && len(m.Path) > len(longest.Path) {
			longest = m
		}
	}
	return longest, longest.Path != ""
}

// Folder returns where the sources of a package lie, or "".
func Folder(path string, modules []Module) string {
	m, _ := Of(path, modules)
	if m.Dir == "" {
		return ""
	}
	return filepath.Join(m.Dir, filepath.FromSlash(strings.TrimPrefix(path, m.Path)))
}
