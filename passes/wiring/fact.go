package wiring

import (
	"fmt"

	"github.com/signalvet/signalvet/passes/effects"
	"github.com/signalvet/signalvet/passes/operations"
)

// An Entry is one operation of the program, as the package that performs it sees it.
type Entry struct {
	operations.Template
	Func    string // the function that performs it
	Foreign bool   // Func has callers that its package does not show
	Value   bool   // Func is used as a value, so that its callers are never all seen
}

// A Package is what one package connects, disconnects and sends.
type Package struct {
	Path    string
	Ops     []Entry
	Hidden  []Entry               // what may be performed through interfaces, in ways that nobody sees
	Escapes []string              // signals that reach code which is not known, by ID
	Kept    []string              // the fields whose home-made dispatchers only the package can get at, as [Result.Kept] has it
	Init    []effects.Event       // what is sent by the time the package is initialised
	InitOps []operations.Template // the disconnects of its initialisation
}

// Fact is the union of the wiring of a package and of all that it imports: package facts do not flow through
// blank imports, so each package passes on what it has received.
type Fact struct {
	Packages []Package // by path
}

// AFact marks Fact as a fact.
func (*Fact) AFact() {}

// String counts what is wired, for tests of facts.
func (f *Fact) String() string {
	ops := 0
	for i := range f.Packages {
		ops += len(f.Packages[i].Ops)
	}
	return fmt.Sprintf("%d operations in %d packages", ops, len(f.Packages))
}
