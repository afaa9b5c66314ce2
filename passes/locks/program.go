package locks

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/signalvet/signalvet/passes/operations"
)

// A Package is what one package connects, and what it sends while locks are held.
type Package struct {
	Path      string
	Receivers []Receiver
	Sends     []PlacedSend
}

// A PlacedSend is a [HeldSend] as other packages see it.
type PlacedSend struct {
	Send  operations.Template
	Locks []Lock
	Ties  []Tie  // of each lock, to the signal
	Own   []bool // for each lock, whether it belongs to the object that sends, or whose signal it is
	Where string // file:line of the send, or of the call that leads to it
	Func  string // the function that holds the locks
}

// SignalProgram is a fact about a package: the union of what it and its imports connect and send under locks.
type SignalProgram struct {
	Packages []Package // by path
}

// AFact marks SignalProgram as a fact.
func (*SignalProgram) AFact() {}

// String counts, for tests of facts.
func (f *SignalProgram) String() string {
	receivers, sends := 0, 0
	for i := range f.Packages {
		receivers += len(f.Packages[i].Receivers)
		sends += len(f.Packages[i].Sends)
	}
	return fmt.Sprintf("%d receivers, %d sends under locks", receivers, sends)
}

// program unites the facts of the imports and exports the union.
func (res *Result) program() {
	union := make(map[string]Package)
	for _, imp := range res.pass.Pkg.Imports() {
		var fact SignalProgram
		if !res.pass.ImportPackageFact(imp, &fact) {
			continue // it wires nothing
		}
		for _, p := range fact.Packages {
			union[p.Path] = p
		}
	}
	res.Imports = slices.SortedFunc(maps.Values(union), func(a, b Package) int { return strings.Compare(a.Path, b.Path) })
	if own := res.exported(); len(own.Receivers) > 0 || len(own.Sends) > 0 {
		union[own.Path] = own
	}
	if len(union) == 0 {
		return // nothing to say
	}
	all := slices.SortedFunc(maps.Values(union), func(a, b Package) int { return strings.Compare(a.Path, b.Path) })
	res.pass.ExportPackageFact(&SignalProgram{Packages: all})
}

// exported is what other packages learn of this one: without its local signals.
func (res *Result) exported() Package {
	p := Package{Path: res.pass.Pkg.Path()}
	for _, r := range res.Receivers {
		if r.Connect.Signal.Kind != operations.Local && !r.Given {
			p.Receivers = append(p.Receivers, r)
		}
	}
	for i := range res.Sends {
		s := &res.Sends[i]
		if s.Send.Signal.Kind == operations.Local {
			continue // nobody else can mean it
		}
		placed := PlacedSend{Send: s.Send, Locks: s.Locks, Own: s.own, Where: res.where(s.Call.Expr.Pos()), Func: s.root.Name()}
		for _, l := range s.Locks {
			placed.Ties = append(placed.Ties, TieOf(l.Ref, s.Send.Signal))
		}
		p.Sends = append(p.Sends, placed)
	}
	return p
}
