package effects

import (
	"go/types"
	"reflect"
	"sync"

	"golang.org/x/tools/go/analysis"

	"github.com/signalvet/signalvet/passes/operations"
	"github.com/signalvet/signalvet/passes/vocabulary"
)

// Analyzer sums up what the functions of a package do to their callers. It reports nothing.
var Analyzer = &analysis.Analyzer{
	Name:       "signaleffects",
	Doc:        "sum up which functions wait, and in which order they send and connect",
	Requires:   []*analysis.Analyzer{operations.Analyzer},
	Run:        operations.Serial(run),
	ResultType: reflect.TypeFor[*Result](),
	FactTypes:  []analysis.Fact{new(Fact), new(Buffered)},
}

// Result answers questions about the functions of a package and of its imports.
type Result struct {
	Ops *operations.Result

	pass    *analysis.Pass
	facts   map[*types.Func]*Fact
	making  map[*operations.Outline]bool // whose results are being looked at
	callers map[*types.Func][]*operations.Outline
	methods map[*types.Func][]*interfaceMethod // by implementation, nil until asked for
	impls   map[*types.Func][]*types.Func      // by interface method, nil until asked for
	makes   *makes
	orders  *orders
	told    bool // the built-in words say which of the package's functions wait
}

// Exclusive returns the lock that whoever asks res questions holds.
func (res *Result) Exclusive() *sync.Mutex { return res.Ops.Exclusive() }

func run(pass *analysis.Pass) (any, error) {
	ops := pass.ResultOf[operations.Analyzer].(*operations.Result)
	res := &Result{
		Ops: ops, pass: pass,
		facts:   make(map[*types.Func]*Fact),
		making:  make(map[*operations.Outline]bool),
		callers: make(map[*types.Func][]*operations.Outline),
	}
	if len(ops.Outlines) == 0 {
		return res, nil // the tables speak for the package
	}
	res.told = (*vocabulary.Vocabulary)(nil).Knows(pass.Pkg.Path())
	res.makes = findMakes(pass)
	res.blocks()
	res.orders = newOrders(res)
	if ops.Reaches() || res.orders.asks.any() {
		res.orders.all()
	}
	res.export()
	return res, nil
}

func (res *Result) export() {
	for fn, fact := range res.facts {
		if fact != nil && fn.Pkg() == res.pass.Pkg && !fact.empty() {
			res.pass.ExportObjectFact(fn, fact)
		}
	}
	res.makes.export(res.pass)
}

// Fact returns what is known of fn, nil when nothing is.
func (res *Result) Fact(fn *types.Func) *Fact {
	if fn == nil || fn.Pkg() == nil {
		return nil
	}
	if fact, ok := res.facts[fn]; ok {
		return fact
	}
	if fn.Pkg() == res.pass.Pkg {
		return nil // nothing yet
	}
	fact := new(Fact)
	if !res.pass.ImportObjectFact(fn, fact) {
		fact = nil
	}
	res.facts[fn] = fact
	return fact
}

// own returns the fact of a function of the package, to be filled.
func (res *Result) own(fn *types.Func) *Fact {
	if res.facts[fn] == nil {
		res.facts[fn] = new(Fact)
	}
	return res.facts[fn]
}
