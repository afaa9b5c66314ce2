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

// eachFile parses the files of the program below a folder, without its tests.
func eachFile(t *testing.T, folder string, visit func(name string, file *ast.File)) {
	t.Helper()
	err := filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.Name() == "testdata":
			return filepath.SkipDir
		case !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go"):
			return nil
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
		if err == nil {
			visit(filepath.ToSlash(path), file)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// TestChecksAreGuests holds what a host may ask of the code that it takes in:
// golangci-lint has a rule against each of these in a linter.
func TestChecksAreGuests(t *testing.T) {
	ending := []string{"os.Exit", "log.Fatal", "log.Fatalf", "log.Fatalln", "log.Panic", "log.Panicf", "log.Panicln", "panic"}
	eachFile(t, "passes", func(name string, file *ast.File) {
		ast.Inspect(file, func(node ast.Node) bool {
			switch node := node.(type) {
			case *ast.FuncDecl:
				if node.Recv == nil && node.Name.Name == "init" {
					t.Errorf("%s has an init function", name)
				}
			case *ast.CallExpr:
				if called := calledName(node); slices.Contains(ending, called) {
					t.Errorf("%s calls %s", name, called)
				}
			}
			return true
		})
	})
}

// calledName is what stands before the arguments: a name, or two with a dot.
func calledName(call *ast.CallExpr) string {
	switch fun := call.Fun.(type) {
	case *ast.Ident:
		return fun.Name
	case *ast.SelectorExpr:
		if pkg, ok := fun.X.(*ast.Ident); ok {
			return pkg.Name + "." + fun.Sel.Name
		}
	}
	return ""
}

// TestPluginAlone holds that the plugin is the only package with an init, and
// the only one that needs the library of its host.
func TestPluginAlone(t *testing.T) {
	const plugin, host = "cmd/gclplugin", "golangci/plugin-module-register"
	hosts := 0
	eachFile(t, "cmd", func(name string, file *ast.File) {
		for _, decl := range file.Decls {
			if f, ok := decl.(*ast.FuncDecl); ok && f.Recv == nil && f.Name.Name == "init" && !strings.HasPrefix(name, plugin+"/") {
				t.Errorf("%s has an init function", name)
			}
		}
		for _, spec := range file.Imports {
			if !strings.Contains(spec.Path.Value, host) {
				continue // another import
			}
			if hosts++; !strings.HasPrefix(name, plugin+"/") {
				t.Errorf("%s imports %s", name, spec.Path.Value)
			}
		}
	})
	if hosts == 0 {
		t.Errorf("%s does not import %s", plugin, host)
	}
}
