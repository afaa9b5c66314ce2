package signalvet_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// What a reader can keep in mind at once.
const (
	maxFileLines     = 400
	maxFunctionLines = 80
	maxMedianLines   = 10 // of the functions
)

// TestSizes bounds the files and functions of the analyzer.
func TestSizes(t *testing.T) {
	var functions []int
	for _, root := range []string{"passes", "cmd"} {
		for _, name := range sourceFiles(t, root) {
			files := token.NewFileSet()
			file, err := parser.ParseFile(files, name, nil, parser.ParseComments)
			if err != nil {
				t.Error(err)
				continue
			}
			if lines := files.Position(file.End()).Line; lines > maxFileLines {
				t.Errorf("%s has %d lines, at most %d are allowed", name, lines, maxFileLines)
			}
			functions = append(functions, functionLines(t, files, file)...)
		}
	}
	slices.Sort(functions)
	if len(functions) == 0 {
		t.Fatal("no functions found")
	}
	if median := functions[len(functions)/2]; median > maxMedianLines {
		t.Errorf("half of the functions have more than %d lines, at most %d are allowed", median, maxMedianLines)
	}
}

// sourceFiles lists the Go files below root, without programs that are tested on.
func sourceFiles(t *testing.T, root string) []string {
	t.Helper()
	var names []string
	err := filepath.WalkDir(root, func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir() && entry.Name() == "testdata":
			return fs.SkipDir
		case strings.HasSuffix(name, ".go"):
			names = append(names, name)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return names
}

// functionLines returns the lengths of the functions of a file, and tells which are too long.
func functionLines(t *testing.T, files *token.FileSet, file *ast.File) []int {
	t.Helper()
	var lengths []int
	for _, decl := range file.Decls {
		function, ok := decl.(*ast.FuncDecl)
		if !ok {
			continue // no function
		}
		first, last := files.Position(function.Pos()), files.Position(function.End())
		length := last.Line - first.Line + 1
		if length > maxFunctionLines {
			t.Errorf("%s: %s has %d lines, at most %d are allowed", first, function.Name.Name, length, maxFunctionLines)
		}
		lengths = append(lengths, length)
	}
	return lengths
}
