// Package locks finds out which mutexes functions take and hold: at their sends, around their callbacks, and when they
// return.
package locks

import (
	"fmt"
	"go/token"
	"go/types"
	"path/filepath"
	"reflect"

	"golang.org/x/tools/go/analysis"

	"github.com/signalvet/signalvet/passes/effects"
	"github.com/signalvet/signalvet/passes/operations"
)

// Analyzer sums up what the functions of a package do to mutexes. It reports nothing.
var Analyzer = &analysis.Analyzer{
	Name:       "signallocks",
	Doc:        "find the mutexes that are held while signals are sent, and those that receivers take",
	Requires:   []*analysis.Analyzer{operations.Analyzer, effects.Analyzer},
	Run:        operations.Serial(run),
	ResultType: reflect.TypeFor[*Result](),
	FactTypes:  []analysis.Fact{new(SignalLocks), new(SignalProgram)},
}

// Result answers questions about locks in a package and in its imports. It is read-only once [Analyzer] has run.
type Result struct {
	Ops       *operations.Result
	Sends     []HeldSend // the sends of the package that are made while a lock is held
	Feeds     []Feed     // the receivers that dispatchers of the package's own call while a lock is held
	Receivers []Receiver // what the package connects
	Imports   []Package  // by path

	pass    *analysis.Pass
	effects *effects.Result
	facts   map[*types.Func]*SignalLocks
	records map[*operations.Outline]*record
	order   []*record                    // in the order of analysis
	inlined map[*operations.Outline]bool // literals that were walked where they are called
	single  map[*types.Func]*types.Func  // the only implementation of an interface method
}

// A HeldSend is a send that is made, or led to, while locks are held.
type HeldSend struct {
	Send    operations.Template
	Locks   []Lock              // in the order of taking
	Call    *operations.Call    // the send, or the call that leads to it
	Outline *operations.Outline // where the call stands

	own  []bool              // for each lock, whether it belongs to the object that sends
	root *operations.Outline // whose parameters and variables the references speak of
}

// A Feed is a place where a dispatcher of the package's own calls a receiver, or feeds its channel, under a lock.
type Feed struct {
	Pos     token.Pos
	Channel bool // it sends to a channel
	Locks   []Lock
	Func    *types.Func // the function that sends
}

// record is what one outline does to locks, its inlined literals included.
type record struct {
	out    *operations.Outline
	direct lockSet
	sites  []site
	frees  []operations.Ref
	tried  []operations.Ref // with TryLock
	around []Lock
	calls  bool   // it calls a parameter
	end    *state // nil when it never returns normally
	takes  []Lock // once all records are complete
}

// site is a call with what is needed to see the callee's locks.
type site struct {
	call  *operations.Call
	out   *operations.Outline
	envs  []operations.Env
	freed []operations.Ref
}

func run(pass *analysis.Pass) (any, error) {
	res := &Result{
		Ops: pass.ResultOf[operations.Analyzer].(*operations.Result), pass: pass,
		effects: pass.ResultOf[effects.Analyzer].(*effects.Result),
		facts:   make(map[*types.Func]*SignalLocks), records: make(map[*operations.Outline]*record),
		inlined: make(map[*operations.Outline]bool),
	}
	if !res.Ops.Reaches() {
		return res, nil // nothing is sent here
	}
	res.interfaces()
	res.all()
	res.take()
	res.export()
	res.receivers()
	res.program()
	return res, nil
}

// all walks every function of the package, callees first, then the literals that no function was seen to call.
func (res *Result) all() {
	for _, o := range res.Ops.Outlines {
		res.record(o)
	}
	res.Ops.Walk(func(o *operations.Outline) {
		if o.Lit != nil && !res.inlined[o] {
			res.record(o)
		}
	})
}

// record walks o unless that is done, or under way higher up.
func (res *Result) record(o *operations.Outline) *record {
	if rec, ok := res.records[o]; ok {
		return rec
	}
	rec := &record{out: o, direct: make(lockSet)}
	res.records[o] = rec
	res.order = append(res.order, rec)
	w := &walker{res: res, out: o, rec: rec}
	rec.end = w.run(new(state))
	if o.Func != nil {
		res.sum(rec)
	}
	return rec
}

// sum states what callers have to know of a function, but for what it takes.
func (res *Result) sum(rec *record) {
	fact := &SignalLocks{Frees: outlivingRefs(rec.frees), Around: outliving(rec.around)}
	if rec.end != nil {
		fact.Drops = outlivingRefs(rec.end.freed)
		for _, h := range rec.end.held {
			if !h.partly {
				fact.Leaves = append(fact.Leaves, h.Lock)
			}
		}
		fact.Leaves = outliving(fact.Leaves)
	}
	fact.Undoes = res.undoes(rec.out)
	res.facts[rec.out.Func] = fact
}

// undoes are the locks that the function which o returns releases.
func (res *Result) undoes(o *operations.Outline) []operations.Ref {
	var out []operations.Ref
	for _, v := range res.Ops.ReturnedFuncs(o) {
		switch {
		case v.Lit != nil:
			for _, r := range res.record(v.Lit).frees {
				out = addRef(out, r)
			}
		case v.Fn != nil && actionOf(v.Fn) == unlock:
			out = addRef(out, res.mutex(o, callOf(v, o.Decl.Pos())))
		}
	}
	return outlivingRefs(out)
}

// Fact returns what fn does to locks, nil when nothing is known.
func (res *Result) Fact(fn *types.Func) *SignalLocks {
	if fn == nil || fn.Pkg() == nil {
		return nil
	}
	if o := res.Ops.Outline(fn); o != nil {
		res.record(o)
	}
	if fact, ok := res.facts[fn]; ok {
		return fact
	}
	if fn.Pkg() == res.pass.Pkg {
		return nil // recursion, or declared without a body
	}
	fact := new(SignalLocks)
	if res.Ops.Covered(fn) || !res.pass.ImportObjectFact(fn, fact) {
		fact = nil
	}
	res.facts[fn] = fact
	return fact
}

func (res *Result) export() {
	for fn, fact := range res.facts {
		if fact != nil && fn.Pkg() == res.pass.Pkg && !fact.empty() {
			res.pass.ExportObjectFact(fn, fact)
		}
	}
	for m, impl := range res.single {
		if fact := res.facts[impl]; fact != nil && len(fact.Takes) > 0 && m.Pkg() == res.pass.Pkg {
			res.pass.ExportObjectFact(m, &SignalLocks{Takes: fact.Takes})
		}
	}
}

// where is the place of pos as messages give it.
func (res *Result) where(pos token.Pos) string {
	p := res.pass.Fset.Position(pos)
	return fmt.Sprintf("%s:%d", filepath.Base(p.Filename), p.Line)
}
