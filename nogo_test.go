package signalvet_test

import (
	"bytes"
	"encoding/gob"
	"errors"
	"fmt"
	"go/types"
	"maps"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"

	"github.com/signalvet/signalvet/passes"
	"github.com/signalvet/signalvet/passes/vocabulary/blocking"
)

// nogo runs the checks as the driver of Bazel does: the standard library is not
// analysed, so that it has no facts; a pass knows no module and reads no file;
// and facts are written down between packages.
type nogo struct {
	facts    map[factKey][]byte // by what they are about
	findings []string
}

type factKey struct {
	about any // a types.Object or a *types.Package
	kind  reflect.Type
}

// analyse runs the checks on a package, once its imports are done.
func (n *nogo) analyse(pkg *packages.Package) error {
	results := make(map[*analysis.Analyzer]any)
	for _, check := range passes.Suite {
		if err := n.run(check, pkg, results); err != nil {
			return fmt.Errorf("%s: %s: %w", pkg.ID, check.Name, err)
		}
	}
	return nil
}

func (n *nogo) run(analyzer *analysis.Analyzer, pkg *packages.Package, results map[*analysis.Analyzer]any) error {
	if _, done := results[analyzer]; done {
		return nil
	}
	for _, required := range analyzer.Requires {
		if err := n.run(required, pkg, results); err != nil {
			return err
		}
	}
	result, err := analyzer.Run(n.pass(analyzer, pkg, results))
	if got := reflect.TypeOf(result); err == nil && got != analyzer.ResultType {
		err = fmt.Errorf("the result is %v, not %v", got, analyzer.ResultType)
	}
	results[analyzer] = result
	return err
}

func (n *nogo) pass(analyzer *analysis.Analyzer, pkg *packages.Package, results map[*analysis.Analyzer]any) *analysis.Pass {
	return &analysis.Pass{
		Analyzer: analyzer, Fset: pkg.Fset, Files: pkg.Syntax, Pkg: pkg.Types, TypesInfo: pkg.TypesInfo, TypesSizes: pkg.TypesSizes,
		ResultOf:          results,
		Report:            func(d analysis.Diagnostic) { n.findings = append(n.findings, told(pkg, analyzer, d)) },
		ImportObjectFact:  func(obj types.Object, fact analysis.Fact) bool { return n.read(obj, fact) },
		ExportObjectFact:  func(obj types.Object, fact analysis.Fact) { n.write(obj, fact) },
		ImportPackageFact: func(pkg *types.Package, fact analysis.Fact) bool { return n.read(pkg, fact) },
		ExportPackageFact: func(fact analysis.Fact) { n.write(pkg.Types, fact) },
	}
}

func (n *nogo) read(about any, fact analysis.Fact) bool {
	written, ok := n.facts[factKey{about, reflect.TypeOf(fact)}]
	return ok && gob.NewDecoder(bytes.NewReader(written)).Decode(fact) == nil
}

func (n *nogo) write(about any, fact analysis.Fact) {
	var text bytes.Buffer
	if gob.NewEncoder(&text).Encode(fact) == nil {
		n.facts[factKey{about, reflect.TypeOf(fact)}] = text.Bytes()
	}
}

// told writes down a finding.
func told(pkg *packages.Package, analyzer *analysis.Analyzer, d analysis.Diagnostic) string {
	at := pkg.Fset.Position(d.Pos)
	return fmt.Sprintf("%s:%d:%d: %s (%s)", filepath.Base(at.Filename), at.Line, at.Column, d.Message, analyzer.Name)
}

// inMemory runs the checks with a driver that hands facts on as they are, and
// analyses many packages at a time.
func inMemory(t *testing.T, programs []*packages.Package) []string {
	t.Helper()
	graph, err := checker.Analyze(passes.Suite, programs, nil)
	if err != nil {
		t.Fatal(err)
	}
	var findings []string
	for action := range graph.All() {
		if action.Err != nil {
			t.Error(action.Err)
		}
		if !action.IsRoot {
			continue // asked by a check, or of an import
		}
		for _, each := range action.Diagnostics {
			findings = append(findings, told(action.Package, action.Analyzer, each))
		}
	}
	return findings
}

// TestDriversAgree runs the checks with two drivers that differ in everything
// in which drivers do, and finds the same with both.
func TestDriversAgree(t *testing.T) {
	programs := loadPackages(t, nil, testPrograms()...)
	bazel := &nogo{facts: make(map[factKey][]byte)}
	roots := make(map[*packages.Package]bool)
	for _, each := range programs {
		roots[each] = true
	}
	packages.Visit(programs, nil, func(pkg *packages.Package) {
		if blocking.Standard(pkg.PkgPath) {
			return // without facts
		}
		before := len(bazel.findings)
		if err := bazel.analyse(pkg); err != nil {
			t.Error(err)
		}
		if !roots[pkg] {
			bazel.findings = bazel.findings[:before] // in a library
		}
	})
	expectSameFindings(t, bazel.findings, inMemory(t, programs))
}

func expectSameFindings(t *testing.T, got, want []string) {
	t.Helper()
	slices.Sort(got)
	slices.Sort(want)
	for _, each := range want {
		if !slices.Contains(got, each) {
			t.Errorf("found in memory only: %s", each)
		}
	}
	for _, each := range got {
		if !slices.Contains(want, each) {
			t.Errorf("found without memory only: %s", each)
		}
	}
	if len(want) < 1000 || len(got) != len(want) {
		t.Errorf("%d and %d findings, want the same number, and more than a thousand", len(got), len(want))
	}
}

// TestFactNames holds that no two kinds of facts have one name: gob knows them
// by the name of their package, without its path, and a process that has two
// of one name ends.
func TestFactNames(t *testing.T) {
	names := make(map[string]reflect.Type)
	for kind := range maps.Keys(factTypes()) {
		if other, ok := names[kind.String()]; ok {
			t.Errorf("%v of %s and of %s have one name", kind, kind.Elem().PkgPath(), other.Elem().PkgPath())
		}
		names[kind.String()] = kind
	}
}

// TestOnePackagePerCheck holds what nogo needs of a package: it has the name of
// its check, and holds the check as Analyzer.
func TestOnePackagePerCheck(t *testing.T) {
	for _, check := range passes.Suite {
		listed := runIn(t, ".", "go", "doc", "-short", "./passes/"+check.Name, "Analyzer")
		if listed.status != 0 || !strings.Contains(listed.stdout, "Analyzer") {
			t.Errorf("%s: %v", check.Name, errors.New(listed.stderr))
		}
	}
}
