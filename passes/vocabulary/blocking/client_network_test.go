//go:build network

package blocking

import (
	"fmt"
	"go/ast"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/signalvet/signalvet/passes/vocabulary/internal/pinned"
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

// TestClientSymbolsExist proves that each line about a client library names a function
// of one of the pinned versions that its section speaks of, and that each pattern, and
// each name that it excepts, means one.
func TestClientSymbolsExist(t *testing.T) {
	modules := pinned.Download(t, filepath.Join("internal", "clientscheck"))
	for _, s := range clientSections(t) {
		table, err := read([]section{s})
		if err != nil {
			t.Fatal(err)
		}
		symbols := make(map[string]*ast.FuncType)
		for _, path := range instancesOf(s) {
			found, err := declared(pinned.Folder(path, modules))
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

// mayBeFunction tells whether t is written as a function type, a name, or an empty interface.
func mayBeFunction(t ast.Expr) bool {
	switch t := t.(type) {
	case *ast.FuncType, *ast.SelectorExpr, *ast.IndexExpr, *ast.InterfaceType:
		return true
	case *ast.Ident:
		return ast.IsExported(t.Name) || t.Name == "any"
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
