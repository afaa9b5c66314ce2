package wiring

import (
	"go/types"
	"maps"
	"reflect"
	"slices"
	"sync"

	"golang.org/x/tools/go/analysis"

	"github.com/signalvet/signalvet/passes/effects"
	"github.com/signalvet/signalvet/passes/operations"
	"github.com/signalvet/signalvet/passes/vocabulary"
)

// Analyzer gathers what the program connects, disconnects and sends, as far as the package can see. It reports nothing.
var Analyzer = &analysis.Analyzer{
	Name:       "signalwiring",
	Doc:        "gather every connect, disconnect and send of a package and its imports",
	Requires:   []*analysis.Analyzer{operations.Analyzer, effects.Analyzer},
	Run:        operations.Serial(run),
	ResultType: reflect.TypeFor[*Result](),
	FactTypes:  []analysis.Fact{new(Fact)},
}

// Result is the wiring of a package and of all its imports.
type Result struct {
	Ops     *operations.Result
	Effects *effects.Result
	Own     *Package
	Imports []Package // by path

	pass    *analysis.Pass
	fields  map[string]*types.Var // answers of Kept
	escapes map[string]bool       // signals that are handed away (true) or returned to importers (false), by ID
}

// Exclusive returns the lock that whoever asks res questions holds.
func (res *Result) Exclusive() *sync.Mutex { return res.Ops.Exclusive() }

func run(pass *analysis.Pass) (any, error) {
	res := &Result{
		Ops:     pass.ResultOf[operations.Analyzer].(*operations.Result),
		Effects: pass.ResultOf[effects.Analyzer].(*effects.Result),
		Own:     &Package{Path: pass.Pkg.Path()},
		pass:    pass, fields: make(map[string]*types.Var),
	}
	if !res.Ops.Reaches() {
		return res, nil // nothing can be wired here
	}
	res.imports()
	res.gather()
	res.hide()
	all := slices.Concat(res.Imports, []Package{res.exported()})
	all = slices.DeleteFunc(all, func(p Package) bool { return p.empty() })
	slices.SortFunc(all, byPath)
	if len(all) > 0 {
		pass.ExportPackageFact(&Fact{Packages: all})
	}
	return res, nil
}

func byPath(a, b Package) int {
	switch {
	case a.Path < b.Path:
		return -1
	case a.Path > b.Path:
		return 1
	}
	return 0
}

func (p *Package) empty() bool {
	return len(p.Ops) == 0 && len(p.Hidden) == 0 && len(p.Escapes) == 0 && len(p.Init) == 0 && len(p.InitOps) == 0
}

// imports unites the facts of the direct imports, blank ones too.
func (res *Result) imports() {
	union := make(map[string]Package)
	for _, imp := range res.pass.Pkg.Imports() {
		var fact Fact
		if !res.pass.ImportPackageFact(imp, &fact) {
			continue // it wires nothing
		}
		for _, p := range fact.Packages {
			union[p.Path] = p
		}
	}
	res.Imports = slices.SortedFunc(maps.Values(union), byPath)
}

// gather collects the operations of the package itself.
func (res *Result) gather() {
	values := res.Ops.Uses()
	library := res.Ops.Speaks(res.pass.Pkg.Path())
	res.Ops.Walk(func(o *operations.Outline) {
		for _, c := range o.Calls {
			for _, op := range c.Ops {
				if library && op.Open() {
					continue // how a dispatcher works inside: its callers are known by its words
				}
				res.Own.Ops = append(res.Own.Ops, res.entry(op, o.Root(), values))
			}
		}
	})
	res.handedOn(values)
	res.escapes = res.Ops.Escapes()
	for id, away := range res.escapes {
		if away {
			res.Own.Escapes = append(res.Own.Escapes, id)
		}
	}
	slices.Sort(res.Own.Escapes)
	res.Own.Kept = res.keptFields()
	res.Own.Init = res.Effects.Initial()
	res.Own.InitOps = res.initDisconnects()
}

// handedOn adds the sends of home-made dispatchers that are used as values: whoever is given one sends, without a call that is seen.
func (res *Result) handedOn(uses map[*operations.Outline]operations.Use) {
	for _, o := range res.Ops.Outlines {
		sum := res.Ops.Summary(o.Func)
		if sum == nil || !sum.Inferred || !uses[o].Value {
			continue // its calls are seen
		}
		for _, t := range sum.Ops {
			if t.Role == vocabulary.Send && t.Own() {
				res.Own.Ops = append(res.Own.Ops, Entry{Template: t, Func: o.Name(), Foreign: true, Value: true})
			}
		}
	}
}

// initDisconnects are the disconnects that happen when the package is initialised.
func (res *Result) initDisconnects() []operations.Template {
	var out []operations.Template
	for _, o := range res.Ops.Outlines {
		if o.Func == nil || o.Func.Name() == "init" && o.Decl.Recv == nil {
			for _, t := range res.Ops.Gathered(o) {
				if t.Role == vocabulary.Disconnect && !t.Token {
					out = append(out, t)
				}
			}
		}
	}
	return out
}

// exported is what other packages learn of this one: without its local signals, and without the paths.
func (res *Result) exported() Package {
	p := *res.Own
	p.Ops = nil
	seen := make(map[string]bool)
	for _, e := range res.Own.Ops {
		if e.Signal.Kind == operations.Local {
			if e.Signal.Coarse == "" {
				continue // nobody else can mean it
			}
			e.Signal = operations.Ref{Path: e.Signal.Path, Coarse: e.Signal.Coarse, Outer: e.Signal.Outer} // some object's field
		}
		e.Chain = ""
		if k := e.ID() + "\x03" + e.Signal.Outer + "\x03" + string(e.Role) + string(e.UID) + "\x03" + string(e.Sender) + "\x03" + string(e.Args) + e.Where; !seen[k] {
			seen[k] = true
			p.Ops = append(p.Ops, e)
		}
	}
	p.Init = slices.DeleteFunc(slices.Clone(p.Init), func(e effects.Event) bool { return e.Role == vocabulary.Freeze && !e.Program && !e.Signal.Known() })
	return p
}

// All calls yield for every entry that the package can see, its own first.
func (res *Result) All(yield func(e *Entry, own bool)) {
	for i := range res.Own.Ops {
		yield(&res.Own.Ops[i], true)
	}
	for i := range res.Imports {
		for j := range res.Imports[i].Ops {
			yield(&res.Imports[i].Ops[j], false)
		}
	}
}

// entry is an operation in the function root.
func (res *Result) entry(op *operations.Op, root *operations.Outline, uses map[*operations.Outline]operations.Use) Entry {
	e := Entry{Template: op.Template, Func: root.Name()}
	if root.Func == nil {
		return e // the initialisation of variables
	}
	use := uses[root]
	e.Value = use.Value
	e.Foreign = use.Value || !use.Called || root.Func.Exported() && !Main(res.pass.Pkg)
	return e
}
