// Package interfaces finds out what receivers do that call methods of interfaces: which receivers hang on such a method,
// and which types the program puts behind the interface. A package that connects a receiver seldom knows those types;
// package main, which sees the facts of the whole program, does.
package interfaces

import (
	"cmp"
	"go/types"
	"maps"
	"reflect"
	"slices"
	"sync"

	"golang.org/x/tools/go/analysis"

	"github.com/signalvet/signalvet/passes/effects"
	"github.com/signalvet/signalvet/passes/operations"
	"github.com/signalvet/signalvet/passes/vocabulary"
	"github.com/signalvet/signalvet/passes/vocabulary/blocking"
)

// Analyzer gathers the receivers that hang on interfaces, and what the program puts behind those. It reports nothing.
var Analyzer = &analysis.Analyzer{
	Name:       "signalinterfaces",
	Doc:        "gather the receivers that call methods of interfaces, and the types behind those interfaces",
	Requires:   []*analysis.Analyzer{operations.Analyzer, effects.Analyzer},
	Run:        operations.Serial(run),
	ResultType: reflect.TypeFor[*Result](),
	FactTypes:  []analysis.Fact{new(Fact), new(Makes)},
}

// Result answers questions about the interfaces that receivers hang on.
type Result struct {
	Asking      []Asking     // of the package first, then of its imports
	Conversions []Conversion // of the package
	Orders      []effects.Question

	pass    *analysis.Pass
	ops     *operations.Result
	effects *effects.Result
	behind  map[string][]Behind // by method
	used    map[string]bool     // the functions that connect and that somebody mentions
	asked   map[string]bool     // the orders, by key
}

// Exclusive returns the lock that whoever asks res questions holds.
func (res *Result) Exclusive() *sync.Mutex { return res.ops.Exclusive() }

func run(pass *analysis.Pass) (any, error) {
	res := &Result{
		pass: pass, behind: make(map[string][]Behind), used: make(map[string]bool), asked: make(map[string]bool),
		ops:     pass.ResultOf[operations.Analyzer].(*operations.Result),
		effects: pass.ResultOf[effects.Analyzer].(*effects.Result),
	}
	res.makers()
	if res.ops.Reaches() {
		res.receivers()
	}
	res.questions()
	res.imports()
	if len(res.Asking) == 0 && len(res.Orders) == 0 {
		return res, nil // nobody hangs on an interface
	}
	res.conversions()
	res.uses()
	pass.ExportPackageFact(res.fact())
	return res, nil
}

// receivers collects the receivers of the package whose wait an interface decides about.
func (res *Result) receivers() {
	uses := res.ops.Uses()
	res.ops.Walk(func(o *operations.Outline) {
		for _, c := range o.Calls {
			for _, op := range c.Ops {
				if op.Role == vocabulary.Connect && len(op.Runs) == 0 { // what callers give is judged there
					res.receiver(op, callable(o.Root(), uses))
				}
			}
		}
	})
}

// joins reports whether the sender waits for the receivers of op, as far as they are given here.
func joins(op *operations.Op) bool {
	return op.RecvArg != nil && !op.Deferring() && (op.Delivery == vocabulary.Inline || op.Delivery == vocabulary.Joined)
}

// callable is the full name of a function that the package leaves to others to call, "" for others.
func callable(root *operations.Outline, uses map[*operations.Outline]operations.Use) string {
	if root.Func == nil || !root.Func.Exported() || uses[root] != (operations.Use{}) {
		return "" // it runs at the start, or the package calls it
	}
	return root.Func.FullName()
}

func (res *Result) receiver(op *operations.Op, fn string) {
	for _, v := range op.Receivers {
		blocks := res.effects.Of(v)
		open := joins(op) && !slices.ContainsFunc(blocks, func(b effects.Block) bool { return blocking.Default(b.Class) })
		name := op.Receiver
		if name == "" {
			name = v.Name()
		}
		for _, b := range blocks {
			if b.Method != "" {
				res.Asking = append(res.Asking, Asking{
					Method: b.Method, Chain: b.Chain, Receiver: name, Where: op.Where, Pkg: res.pass.Pkg.Path(), Func: fn, Library: op.Library, Open: open, op: op,
				})
			}
		}
	}
}

// imports takes over what the imports know.
func (res *Result) imports() {
	asking := make(map[Asking]bool)
	var facts []Fact
	for _, imp := range res.pass.Pkg.Imports() {
		var fact Fact
		if !res.pass.ImportPackageFact(imp, &fact) {
			continue // nothing hangs on an interface there
		}
		for _, a := range fact.Asking {
			asking[a] = true
		}
		for _, fn := range fact.Used {
			res.used[fn] = true
		}
		res.importQuestions(fact.Orders)
		facts = append(facts, fact)
	}
	res.Asking = append(res.Asking, slices.SortedFunc(maps.Keys(asking), Asking.compare)...)
	hanging := res.hanging()
	for i := range facts {
		for _, b := range facts[i].Behind {
			if hanging[b.Method] {
				res.record(b)
			}
		}
	}
}

// hanging are the methods that receivers and orders hang on.
func (res *Result) hanging() map[string]bool {
	out := res.ordered()
	for _, a := range res.Asking {
		out[a.Method] = true
	}
	return out
}

// uses notes which of the functions that connect the package mentions.
func (res *Result) uses() {
	wanted := make(map[string]bool)
	for _, a := range res.Asking {
		wanted[a.Func] = a.Func != ""
	}
	for i := range res.Orders {
		wanted[res.Orders[i].Func] = res.Orders[i].Func != ""
	}
	for _, obj := range res.pass.TypesInfo.Uses {
		if fn, ok := obj.(*types.Func); ok && fn.Pkg() != nil && wanted[fn.Origin().FullName()] {
			res.used[fn.Origin().FullName()] = true
		}
	}
}

// fact is the union of what the package and its imports know.
func (res *Result) fact() *Fact {
	fact := new(Fact)
	for _, a := range res.Asking {
		a.op = nil
		fact.Asking = append(fact.Asking, a)
	}
	slices.SortFunc(fact.Asking, Asking.compare)
	fact.Asking = slices.Compact(fact.Asking)
	for _, method := range slices.Sorted(maps.Keys(res.behind)) {
		list := slices.SortedFunc(slices.Values(res.behind[method]), func(a, b Behind) int { return cmp.Compare(a.key(), b.key()) })
		for _, b := range list {
			b.Does = b.lasting()
			fact.Behind = append(fact.Behind, b)
		}
	}
	fact.Orders = res.lasting()
	fact.Used = slices.Sorted(maps.Keys(res.used))
	return fact
}
