package effects

import (
	"slices"
	"strings"

	"go/token"

	"github.com/signalvet/signalvet/passes/operations"
	"github.com/signalvet/signalvet/passes/vocabulary/blocking"
)

// A Block says that a function can make its caller wait, and how. One without a class says that the function calls a
// method of an interface: whether it waits is for those to tell who know the implementations.
type Block struct {
	Class  blocking.Class
	Method string // the full name of the interface's method, when there is no class
	Chain  string // the calls that lead to the wait, or to the method, which stands last

	pos token.Pos // the place in this package where it begins, when it is known
}

// Pos is the place in the analysed package that leads to the wait, [token.NoPos] for other packages.
func (b Block) Pos() token.Pos { return b.pos }

// Fact is what is known about a function: whether it waits, and in which order it sends and connects.
type Fact struct {
	Blocks []Block   // one for each class, severest first
	Result []Block   // how the function that it returns waits
	Runs   []int     // the parameters that the function that it returns calls
	Deeper [][]Block // how the function waits that the returned one returns, and so on
	Order  Order
}

// AFact marks Fact as a fact.
func (*Fact) AFact() {}

// String tells the classes of waiting and the order, for tests of facts.
func (f *Fact) String() string {
	var words []string
	for _, b := range f.Blocks {
		words = append(words, b.String())
	}
	for _, b := range f.Result {
		words = append(words, "returns what "+b.String())
	}
	if s := f.Order.String(); s != "" {
		words = append(words, s)
	}
	return strings.Join(words, "; ")
}

// String tells the class, or the method that decides.
func (b Block) String() string {
	if b.Method != "" {
		return "waits as " + b.Method + " (" + b.Chain + ")"
	}
	return "blocks: " + string(b.Class) + " (" + b.Chain + ")"
}

func (f *Fact) empty() bool {
	return len(f.Blocks) == 0 && len(f.Result) == 0 && len(f.Runs) == 0 && len(f.Deeper) == 0 && f.Order.empty()
}

// maxMethods bounds the methods of interfaces that a fact names.
const maxMethods = 4

// blockSet holds the shortest way to wait, by class or method.
type blockSet map[wait]Block

type wait struct {
	class  blocking.Class
	method string
}

func (set blockSet) add(b Block) {
	k := wait{b.Class, b.Method}
	old, ok := set[k]
	if !ok || shorter(b.Chain, old.Chain) {
		set[k] = b
	}
}

// through adds the blocks of a callee, seen from the call at pos.
func (set blockSet) through(name string, blocks []Block, pos token.Pos) {
	for _, b := range blocks {
		set.add(Block{Class: b.Class, Method: b.Method, Chain: operations.ExtendShort(name, b.Chain), pos: pos})
	}
}

// shorter orders chains by length, then by text, so that the choice does not depend on the order of analysis.
func shorter(a, b string) bool {
	if n, m := strings.Count(a, operations.Arrow), strings.Count(b, operations.Arrow); n != m {
		return n < m
	}
	return a < b
}

// sorted returns the blocks, severest class first, then the nearest methods.
func (set blockSet) sorted() []Block {
	var out []Block
	for _, class := range blocking.Classes {
		if b, ok := set[wait{class: class}]; ok {
			out = append(out, b)
		}
	}
	var methods []Block
	for k, b := range set {
		if k.method != "" {
			methods = append(methods, b)
		}
	}
	slices.SortFunc(methods, nearer)
	return append(out, methods[:min(len(methods), maxMethods)]...)
}

func nearer(a, b Block) int {
	switch {
	case a.Chain == b.Chain:
		return strings.Compare(a.Method, b.Method)
	case shorter(a.Chain, b.Chain):
		return -1
	}
	return 1
}

func sameBlocks(a, b []Block) bool {
	return slices.EqualFunc(a, b, func(x, y Block) bool {
		return x.Class == y.Class && x.Method == y.Method && x.Chain == y.Chain
	})
}

// certain reports whether one of the blocks has a class.
func certain(blocks []Block) bool {
	return slices.ContainsFunc(blocks, func(b Block) bool { return b.Class != "" })
}
