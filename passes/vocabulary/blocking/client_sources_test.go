//go:build network

package blocking

import (
	"bytes"
	"encoding/json"
	"errors"
	"go/ast"
	"go/build"
	"go/parser"
	"go/token"
	"io"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// A module is one of those that internal/clientscheck/go.mod pins.
type module struct{ Path, Version, Dir, Error string }

// download fetches the pinned modules, without what they require.
func download(t *testing.T) []module {
	t.Helper()
	edit := exec.Command("go", "mod", "edit", "-json")
	edit.Dir = filepath.Join("internal", "clientscheck")
	pinned, err := edit.Output()
	if err != nil {
		t.Fatal(err)
	}
	var file struct{ Require []module }
	if err := json.Unmarshal(pinned, &file); err != nil {
		t.Fatal(err)
	}
	args := []string{"mod", "download", "-json"}
	for _, m := range file.Require {
		args = append(args, m.Path+"@"+m.Version)
	}
	fetch := exec.Command("go", args...)
	fetch.Dir = t.TempDir() // outside of any module: the graph of requirements is of no interest
	answer, err := fetch.Output()
	if err != nil {
		t.Fatalf("%v\n%s", err, answer)
	}
	return decodeModules(t, answer)
}

// decodeModules reads the answer of go mod download.
func decodeModules(t *testing.T, answer []byte) []module {
	t.Helper()
	var modules []module
	for decoder := json.NewDecoder(bytes.NewReader(answer)); ; {
		var m module
		if err := decoder.Decode(&m); errors.Is(err, io.EOF) {
			return modules
		} else if err != nil {
			t.Fatal(err)
		}
		modules = append(modules, m)
	}
}

// folderOf returns the folder of a package in the module cache.
func folderOf(path string, modules []module) string {
	longest := module{}
	for _, m := range modules {
		if (path == m.Path || strings.HasPrefix(path, m.Path+"/")) && len(m.Path) > len(longest.Path) {
			longest = m
		}
	}
	if longest.Dir == "" {
		return ""
	}
	return filepath.Join(longest.Dir, filepath.FromSlash(strings.TrimPrefix(path, longest.Path)))
}

// declared returns the functions and methods that a folder declares, by symbol.
func declared(folder string) (map[string]*ast.FuncType, error) {
	pkg, err := build.ImportDir(folder, 0)
	if err != nil {
		return nil, err
	}
	symbols := make(map[string]*ast.FuncType)
	for _, name := range append(pkg.GoFiles, pkg.CgoFiles...) {
		file, err := parser.ParseFile(token.NewFileSet(), filepath.Join(folder, name), nil, parser.SkipObjectResolution)
		if err != nil {
			return nil, err
		}
		ast.Inspect(file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.FuncDecl:
				symbols[receiverPrefix(n)+n.Name.Name] = n.Type
				return false
			case *ast.TypeSpec:
				addInterface(symbols, n)
			}
			return true
		})
	}
	return symbols, nil
}

// receiverPrefix returns "T." for a method of T or *T, generic or not.
func receiverPrefix(fn *ast.FuncDecl) string {
	if fn.Recv == nil {
		return ""
	}
	for t := fn.Recv.List[0].Type; ; {
		switch e := t.(type) {
		case *ast.StarExpr:
			t = e.X
		case *ast.IndexExpr:
			t = e.X
		case *ast.IndexListExpr:
			t = e.X
		case *ast.Ident:
			return e.Name + "."
		default:
			return "?."
		}
	}
}

// addInterface adds the methods that an interface lists itself.
func addInterface(symbols map[string]*ast.FuncType, spec *ast.TypeSpec) {
	list, ok := spec.Type.(*ast.InterfaceType)
	if !ok {
		return // another type
	}
	for _, method := range list.Methods.List {
		for _, name := range method.Names {
			symbols[spec.Name.Name+"."+name.Name] = method.Type.(*ast.FuncType)
		}
	}
}
