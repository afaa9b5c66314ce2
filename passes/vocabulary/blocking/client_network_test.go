//go:build network

package blocking

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"go/ast"
	"go/build"
	"go/parser"
	"go/token"
	"io"
	"maps"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// instances are packages that the patterns among the paths mean.
var instances = map[string][]string{
	"github.com/aws/aws-sdk-go-v2/service/*": {
		"github.com/aws/aws-sdk-go-v2/service/dynamodb",
		"github.com/aws/aws-sdk-go-v2/service/s3",
		"github.com/aws/aws-sdk-go-v2/service/sqs",
	},
	"github.com/aws/aws-sdk-go/service/*/*": {
		"github.com/aws/aws-sdk-go/service/s3/s3iface",
		"github.com/aws/aws-sdk-go/service/sqs/sqsiface",
	},
	"github.com/elastic/elastic-transport-go/*/elastictransport": {
		"github.com/elastic/elastic-transport-go/v8/elastictransport",
	},
	"github.com/elastic/go-elasticsearch/*/esapi": {
		"github.com/elastic/go-elasticsearch/v8/esapi",
	},
	"github.com/stripe/stripe-go/*": {
		"github.com/stripe/stripe-go/v82",
	},
	"k8s.io/client-go/kubernetes/typed/*/*": {
		"k8s.io/client-go/kubernetes/typed/apps/v1",
		"k8s.io/client-go/kubernetes/typed/core/v1",
	},
}

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

// TestClientSymbolsExist proves that each line about a client library names a function
// of one of the pinned versions that its section speaks of, and that each pattern, and
// each name that it excepts, means one.
func TestClientSymbolsExist(t *testing.T) {
	modules := download(t)
	for _, s := range clientSections(t) {
		table, err := read([]section{s})
		if err != nil {
			t.Fatal(err)
		}
		symbols := make(map[string]*ast.FuncType)
		for _, path := range instancesOf(s) {
			found, err := declared(folderOf(path, modules))
			if err != nil {
				t.Errorf("%s: %v", path, err)
			}
			maps.Copy(symbols, found)
		}
		where := fmt.Sprintf("%s:%d", s.file, s.line)
		checkSymbols(t, where, table, symbols)
		for _, p := range table.patterns {
			checkPattern(t, where, p, symbols)
		}
		logUnlisted(t, s.paths[0], symbols)
	}
}

// clientSections returns the sections of the data that are not about the standard library.
func clientSections(t *testing.T) []section {
	t.Helper()
	ix, err := newIndex(data)
	if err != nil {
		t.Fatal(err)
	}
	found := ix.patterns
	for path, about := range ix.exact {
		for _, s := range about {
			if !Standard(path) && s.paths[0] == path {
				found = append(found, s)
			}
		}
	}
	return found
}

// instancesOf returns the packages that s speaks of, or instances of its pattern.
func instancesOf(s section) []string {
	if strings.Contains(s.paths[0], "*") {
		return instances[s.paths[0]]
	}
	return s.paths
}

// checkSymbols proves that the symbols of a table exist.
func checkSymbols(t *testing.T, where string, table *table, symbols map[string]*ast.FuncType) {
	t.Helper()
	for symbol, e := range table.symbols {
		signature, found := symbols[symbol]
		if !found {
			t.Errorf("%s: there is no %s", where, symbol)
			continue // nothing to compare with
		}
		checkSyntax(t, where+": "+symbol, signature, e)
	}
}

// checkPattern proves that a pattern, and each of the names that it excepts, means something.
func checkPattern(t *testing.T, where string, p pattern, symbols map[string]*ast.FuncType) {
	t.Helper()
	all := pattern{symbol: p.symbol}
	matched, excepted := false, make(map[string]bool)
	for symbol, signature := range symbols {
		if p.matches(symbol) {
			matched = true
			checkSyntax(t, where+": "+symbol, signature, p.entry)
		}
		for _, except := range p.except {
			if all.matches(symbol) && glob(except, symbol[strings.LastIndexByte(symbol, '.')+1:]) {
				excepted[except] = true
			}
		}
	}
	if !matched {
		t.Errorf("%s: the pattern %s means nothing", where, p.symbol)
	}
	for _, except := range p.except {
		if !excepted[except] {
			t.Errorf("%s: %s except %s means nothing", where, p.symbol, except)
		}
	}
}

// checkSyntax proves that the parameters that e says are called look like functions.
func checkSyntax(t *testing.T, name string, signature *ast.FuncType, e Entry) {
	t.Helper()
	var types []ast.Expr
	for _, field := range signature.Params.List {
		for range max(1, len(field.Names)) {
			types = append(types, field.Type)
		}
	}
	for _, n := range append(append([]int(nil), e.Calls...), e.Goes...) {
		if n >= len(types) || !mayBeFunction(types[n]) {
			t.Errorf("%s: parameter %d is no function", name, n)
		}
	}
}

// mayBeFunction tells whether t is written as a function type or as a name.
func mayBeFunction(t ast.Expr) bool {
	switch t := t.(type) {
	case *ast.FuncType, *ast.SelectorExpr, *ast.IndexExpr:
		return true
	case *ast.Ident:
		return ast.IsExported(t.Name)
	}
	return false
}

// logUnlisted shows, to a reader of the verbose test, what the table of a covered package
// leaves out: functions with a context, and functions that take functions.
func logUnlisted(t *testing.T, path string, symbols map[string]*ast.FuncType) {
	t.Helper()
	for symbol, signature := range symbols {
		e, found := Lookup(path, symbol)
		owner, method, _ := strings.Cut(symbol, ".")
		if !Covered(path) || !exported(owner) || method != "" && !exported(method) {
			continue // analysed, or hidden
		}
		if !found && takesContext(signature) {
			t.Logf("unlisted: %s %s", path, symbol)
		}
		if e.Calls == nil && e.Goes == nil && takesFunction(signature) {
			t.Logf("unlisted function parameter: %s %s", path, symbol)
		}
	}
}

// takesContext tells whether the first parameter is written as a context.
func takesContext(signature *ast.FuncType) bool {
	if len(signature.Params.List) == 0 {
		return false
	}
	s, ok := signature.Params.List[0].Type.(*ast.SelectorExpr)
	return ok && s.Sel.Name == "Context"
}

// takesFunction tells whether some parameter is written as a function.
func takesFunction(signature *ast.FuncType) bool {
	return slices.ContainsFunc(signature.Params.List, func(f *ast.Field) bool {
		_, ok := f.Type.(*ast.FuncType)
		return ok
	})
}
