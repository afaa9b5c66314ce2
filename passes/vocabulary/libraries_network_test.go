//go:build network

package vocabulary_test

import (
	"go/ast"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"

	"github.com/signalvet/signalvet/passes/vocabulary"
	"github.com/signalvet/signalvet/passes/vocabulary/internal/pinned"
)

const stubs = "../../testdata/src"

// unpublished are libraries whose sources were read in their repository: the
// module proxy has no version of them.
var unpublished = []string{
	"github.com/iotaledger/hive.go/runtime/event",
	"github.com/iotaledger/hive.go/runtime/workerpool",
	"github.com/mysteriumnetwork/EventBus",
}

// TestStubs compares what the stubs of libraries declare with the libraries
// themselves, at the versions that the words were written for.
func TestStubs(t *testing.T) {
	modules := pinned.Download(t, filepath.Join("internal", "libraries"))
	compared := 0
	for _, path := range stubPackages(t) {
		if _, ok := pinned.Of(path, modules); !ok {
			if !slices.Contains(unpublished, path) {
				t.Errorf("%s: no version is pinned", path)
			}
			continue // nothing to compare with
		}
		compared++
		real := declarationsOf(t, path, pinned.Folder(path, modules))
		stub := declarationsOf(t, path, filepath.Join(stubs, filepath.FromSlash(path)))
		for _, name := range slices.Sorted(maps.Keys(stub.text)) {
			if real.text[name] != stub.text[name] {
				t.Errorf("%s: %s is %q in the stub, %q in the library", path, name, stub.text[name], real.text[name])
			}
		}
	}
	if compared < 20 {
		t.Errorf("only %d stubs were compared", compared)
	}
}

// TestLibraryWords proves that each word names a function of its library, at the pinned version, and operands that the
// function has.
func TestLibraryWords(t *testing.T) {
	modules := pinned.Download(t, filepath.Join("internal", "libraries"))
	files, err := filepath.Glob("builtin/*.yaml")
	if err != nil {
		t.Fatal(err)
	}
	checked := 0
	for _, file := range files {
		functions := functionsOfLibrary(t, file, modules)
		if len(functions) == 0 {
			continue // no version of it is pinned
		}
		for symbol := range definedSymbols(t, file) {
			checked++
			checkWord(t, file, symbol, functions)
		}
	}
	if checked < 200 {
		t.Errorf("only %d words were checked", checked)
	}
}

// A library is what a built-in file says of where its functions are.
type library struct {
	Version  string
	Packages []string
}

// functionsOfLibrary returns the functions of all packages that a file names, by symbol.
func functionsOfLibrary(t *testing.T, file string, modules []pinned.Module) map[string]*ast.FuncType {
	t.Helper()
	var l library
	data, err := os.ReadFile(file)
	if err == nil {
		err = yaml.Unmarshal(data, &l)
	}
	if err != nil {
		t.Fatal(err)
	}
	functions := make(map[string]*ast.FuncType)
	for _, path := range l.Packages {
		m, ok := pinned.Of(path, modules)
		if !ok {
			continue // a fork, or an earlier version
		}
		if m.Version != l.Version && !strings.Contains(file, "cskr") {
			t.Errorf("%s: the version is %s, but %s is pinned", file, l.Version, m.Version)
		}
		for _, folder := range foldersOf(t, path, modules) {
			maps.Copy(functions, declarationsOf(t, path, folder).functions)
		}
	}
	return functions
}

// foldersOf returns the folders of a package, or of a tree of packages.
func foldersOf(t *testing.T, path string, modules []pinned.Module) []string {
	t.Helper()
	root, isTree := strings.CutSuffix(path, "/...")
	folder := pinned.Folder(root, modules)
	if !isTree {
		return []string{folder}
	}
	var folders []string
	err := filepath.WalkDir(folder, func(name string, entry fs.DirEntry, err error) error {
		if err == nil && filepath.Ext(name) == ".go" && !strings.HasSuffix(name, "_test.go") {
			folders = append(folders, filepath.Dir(name))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return slices.Compact(folders)
}

// checkWord proves that a symbol, which may have stars, stands for functions, and that each has the word's operands.
func checkWord(t *testing.T, file, symbol string, functions map[string]*ast.FuncType) {
	t.Helper()
	v, err := vocabulary.Parse(file, []byte("packages: [p]\nwords: {'"+symbol+"': {role: view}}"))
	if err != nil {
		t.Fatal(err)
	}
	found := false
	for name, function := range functions {
		if v.Lookup("p", name) == nil {
			continue // another function
		}
		found = true
		for _, operand := range definedOperands(t, file, symbol) {
			if !hasOperand(function, operand) {
				t.Errorf("%s: %s has no %s", file, name, operand)
			}
		}
	}
	if !found {
		t.Errorf("%s: there is no %s", file, symbol)
	}
}

// definedOperands returns the operands that the definition of a symbol names.
func definedOperands(t *testing.T, file, symbol string) []string {
	t.Helper()
	word, ok := definedSymbols(t, file)[symbol].(map[string]any)
	if !ok {
		return nil // a blocking class
	}
	var operands []string
	for _, value := range word {
		if text, ok := value.(string); ok {
			operands = append(operands, text)
		}
	}
	return operands
}

var indexed = regexp.MustCompile(`\b(arg|result)([0-9])`)

// hasOperand reports whether a function has the argument or result that an operand speaks of.
func hasOperand(function *ast.FuncType, operand string) bool {
	found := indexed.FindStringSubmatch(operand)
	if found == nil || strings.HasSuffix(operand, "...") {
		return true // not by a number, or none of a list
	}
	index, err := strconv.Atoi(found[2])
	list := function.Params
	if found[1] == "result" {
		list = function.Results
	}
	n := 0
	if list != nil {
		for _, field := range list.List {
			n += max(1, len(field.Names))
		}
	}
	return err == nil && index < n
}

// stubPackages returns the import paths of the stubs: those with a dot in the first element.
func stubPackages(t *testing.T) []string {
	t.Helper()
	var paths []string
	err := filepath.WalkDir(stubs, func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || filepath.Ext(name) != ".go" {
			return err
		}
		folder, err := filepath.Rel(stubs, filepath.Dir(name))
		path := filepath.ToSlash(folder)
		host, _, _ := strings.Cut(path, "/")
		if strings.Contains(host, ".") && !strings.HasPrefix(path, "github.com/signalvet/") {
			paths = append(paths, path)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return slices.Compact(paths)
}
