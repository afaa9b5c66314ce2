// Package catalogue tells what a package adds to the catalogue of its module: its signals, and who connects and sends
// them. It is no check: the command runs it when the catalogue is asked for, and never otherwise.
package catalogue

import (
	"encoding/json"
	"fmt"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/signalvet/signalvet/passes/effects"
	"github.com/signalvet/signalvet/passes/internal/report"
	"github.com/signalvet/signalvet/passes/locks"
	"github.com/signalvet/signalvet/passes/operations"
	"github.com/signalvet/signalvet/passes/transactions"
	"github.com/signalvet/signalvet/passes/vocabulary/blocking"
)

// Analyzer reports one diagnostic for each package that is more than tests: a [Part] in JSON, as its message, at the
// package clause of the first file.
var Analyzer = &analysis.Analyzer{
	Name:     "signalcatalogue",
	Doc:      "tell the command what the package adds to the catalogue of its module",
	Requires: []*analysis.Analyzer{operations.Analyzer, effects.Analyzer, locks.Analyzer, transactions.Analyzer, report.Directives},
	Run:      operations.Serial(run),
}

func run(pass *analysis.Pass) (any, error) {
	s := &scribe{
		pass: pass, ops: pass.ResultOf[operations.Analyzer].(*operations.Result),
		effects: pass.ResultOf[effects.Analyzer].(*effects.Result),
		locks:   pass.ResultOf[locks.Analyzer].(*locks.Result), early: pass.ResultOf[transactions.Analyzer].(*transactions.Result),
		tests: report.WithTests(),
	}
	first := slices.IndexFunc(pass.Files, s.wanted)
	if first < 0 {
		return nil, nil // nothing but tests
	}
	text, err := json.Marshal(s.part())
	if err != nil {
		return nil, fmt.Errorf("cannot write the part of the catalogue: %w", err)
	}
	pass.Report(analysis.Diagnostic{Pos: pass.Files[first].Package, Message: string(text)})
	return nil, nil
}

// scribe writes down the part of one package.
type scribe struct {
	pass    *analysis.Pass
	ops     *operations.Result
	effects *effects.Result
	locks   *locks.Result
	early   *transactions.Result
	tests   bool // files of tests count
}

func (s *scribe) part() *Part {
	p := &Part{Package: plainPath(s.pass.Pkg.Path()), Name: s.pass.Pkg.Name(), Imports: s.imports()}
	if !s.ops.Reaches() {
		return p // nothing can be sent here
	}
	p.Signals = s.signals()
	p.Dispatchers = s.dispatchers()
	p.Operations = s.operations()
	p.Held = s.held()
	return p
}

// imports are the packages that the package imports, the standard library left out.
func (s *scribe) imports() []string {
	var paths []string
	for _, imp := range s.pass.Pkg.Imports() {
		if !blocking.Standard(imp.Path()) {
			paths = append(paths, plainPath(imp.Path()))
		}
	}
	slices.Sort(paths)
	return slices.Compact(paths)
}

// plainPath is the import path of a package without the mark of a variant for tests: "p [p.test]" is p.
func plainPath(path string) string {
	plain, _, _ := strings.Cut(path, " ")
	return plain
}

// plainName is a name that begins with the path of a package, without the mark of a variant for tests.
func (s *scribe) plainName(name string) string {
	return strings.ReplaceAll(name, s.pass.Pkg.Path(), plainPath(s.pass.Pkg.Path()))
}

// typeText is a type as the package would write it, if it had the packages of all types imported.
func typeText(t types.Type) string {
	return types.TypeString(t, func(p *types.Package) string { return p.Name() })
}
