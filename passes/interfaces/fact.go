package interfaces

import (
	"cmp"
	"fmt"
	"go/types"
	"slices"

	"github.com/signalvet/signalvet/passes/effects"
	"github.com/signalvet/signalvet/passes/operations"
)

// Asking is a receiver that calls a method of an interface: what it does hangs on what is behind that.
type Asking struct {
	Method   string // the full name of the interface's method
	Chain    string // the calls that lead from the receiver to the method, which stands last
	Receiver string // as the program writes it
	Where    string // file:line of the connect
	Pkg      string // the package that connects
	Library  string // the dispatcher
	Open     bool   // the sender waits for it, and it is not known to wait by itself
	Func     string // the full name of the function that connects, when only other packages can call it

	op *operations.Op
}

// Op is the connect, nil when another package performs it.
func (a Asking) Op() *operations.Op { return a.op }

// Said is a message about the connect, with the remark that its dispatcher was recognised by its code when it was.
func (a Asking) Said(message string) string {
	t := operations.Template{Library: a.Library}
	return t.Said(message)
}

func (a Asking) compare(b Asking) int {
	return cmp.Or(cmp.Compare(a.Pkg, b.Pkg), cmp.Compare(a.Where, b.Where), cmp.Compare(a.Receiver, b.Receiver), cmp.Compare(a.Method, b.Method), cmp.Compare(a.Chain, b.Chain))
}

// Behind is a type that the program puts behind an interface, as one of its methods sees it.
type Behind struct {
	Method string          // the full name of the interface's method
	Type   string          // "" when it is not known
	Blocks []effects.Block // how the type's method waits
	Hands  bool            // it only hands the call to another value of the interface
	Does                   // when an order hangs on the method
}

func (b Behind) key() string { return b.Method + "\x02" + b.Type }

// A Conversion is a place where the package puts a type behind an interface.
type Conversion struct {
	Method string      // the full name of the interface's method
	Type   string      // as [Behind] has it
	Func   *types.Func // the type's method
}

// Fact is what a package and all that it imports know of interfaces that receivers hang on. Types are known from
// packages that see such a receiver.
type Fact struct {
	Asking []Asking
	Behind []Behind
	Used   []string // the functions of Asking and Orders that somebody mentions
	Orders []effects.Question
}

// asks reports whether a receiver, or an order, hangs on method.
func (f *Fact) asks(method string) bool {
	return slices.ContainsFunc(f.Asking, func(a Asking) bool { return a.Method == method }) ||
		slices.ContainsFunc(f.Orders, func(q effects.Question) bool { return q.AsksOf(method) })
}

// AFact marks Fact as a fact.
func (*Fact) AFact() {}

// String counts, for tests of facts.
func (f *Fact) String() string {
	return fmt.Sprintf("%d receivers ask %d types", len(f.Asking), len(f.Behind))
}
