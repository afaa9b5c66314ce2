package locks

import (
	"slices"
	"strings"

	"go/token"

	"github.com/signalvet/signalvet/passes/operations"
)

// A Lock is a mutex that a function takes or holds, by the variable or field that it is. It is plain data.
type Lock struct {
	Ref   operations.Ref
	Chain string // the calls that lead to the place that takes it, joined by arrows; empty for the function itself
	Where string // file:line of that place

	pos token.Pos // the place in this package that takes it, or leads to it
}

// Pos is the place in the analysed package where the lock is taken, or the call that leads there; [token.NoPos] for
// another package's.
func (l *Lock) Pos() token.Pos { return l.pos }

// Name is how messages speak of the lock: by its field or variable, and by the type of its owner when it is embedded.
func (l *Lock) Name() string {
	parts := strings.Split(l.Ref.Path, ".")
	last := parts[len(parts)-1]
	if last == "" {
		base, _, _ := strings.Cut(l.Ref.Base, "@")
		return base[strings.LastIndexAny(base, "./")+1:]
	}
	if last != "Mutex" && last != "RWMutex" {
		return last
	}
	owner := strings.TrimSuffix(l.Ref.Coarse, "."+last)
	if owner == "" || owner == l.Ref.Coarse {
		owner, _, _ = strings.Cut(l.Ref.Base+strings.TrimSuffix(l.Ref.Path, "."+last), "@") // a type without a name
	}
	if owner == "" {
		return last
	}
	return owner[strings.LastIndexAny(owner, "./")+1:]
}

// is reports whether two locks that are seen in one function are written alike.
func is(a, b operations.Ref) bool {
	return a.Kind == b.Kind && a.Base == b.Base && a.Index == b.Index && a.Path == b.Path && a.Coarse == b.Coarse
}

// Rooted reports whether a and b, seen in one function, are reached from one variable.
func Rooted(a, b operations.Ref) bool {
	return a.Known() && a.Kind == b.Kind && a.Base == b.Base && a.Index == b.Index
}

// A Tie says how the owner of a lock and the owner of a signal relate.
type Tie uint8

// The ways in which two owners relate.
const (
	Loose Tie = iota // they are of different types, or cannot be compared
	Tied             // they are one object
	Apart            // they are two objects of one type
)

// TieOf compares the object that a lock is a field of with the one that a signal is a field of, seen in one function.
func TieOf(lock, signal operations.Ref) Tie {
	a, inA := parent(lock)
	b, inB := parent(signal)
	switch {
	case !inA || !inB || ownerType(lock) != ownerType(signal):
		return Loose
	case a.Same(b):
		return Tied
	case Rooted(a, b), a.Known() && b.Known() && a.Path == "" && b.Path == "":
		return Apart
	}
	return Loose // one is reached through something that may lead to the other
}

// parent is the object that r is a field of.
func parent(r operations.Ref) (operations.Ref, bool) {
	i := strings.LastIndexByte(r.Path, '.')
	if i < 0 {
		return r, false
	}
	r.Path = r.Path[:i]
	return r, true
}

// ownerType is the type that r is a field of, "" when it has no name.
func ownerType(r operations.Ref) string {
	i := strings.LastIndexByte(r.Coarse, '.')
	if i < 0 {
		return ""
	}
	return r.Coarse[:i]
}

// maxPath bounds the fields that lead to a lock; a recursive function would add one at each round.
const maxPath = 6

// nameable reports whether r says enough to find the lock again.
func nameable(r operations.Ref) bool {
	return (r.Known() || r.Coarse != "") && strings.Count(r.Path, ".") <= maxPath
}

// lockSet holds locks by their reference, with the shortest chain.
type lockSet map[operations.Ref]Lock

// add takes l in and reports whether it is new, or nearer than before.
func (set lockSet) add(l Lock) bool {
	l.Ref.Own = false
	old, ok := set[l.Ref]
	if ok && !shorter(l, old) {
		return false // known already
	}
	set[l.Ref] = l
	return true
}

func shorter(a, b Lock) bool {
	if n, m := hops(a.Chain), hops(b.Chain); n != m {
		return n < m
	}
	if a.Chain != b.Chain {
		return a.Chain < b.Chain
	}
	return a.Where < b.Where
}

func hops(chain string) int {
	if chain == "" {
		return 0
	}
	return strings.Count(chain, operations.Arrow) + 1
}

// sorted returns the locks in a fixed order.
func (set lockSet) sorted() []Lock {
	out := make([]Lock, 0, len(set))
	for _, l := range set {
		out = append(out, l)
	}
	sortLocks(out)
	return out
}

func sortLocks(list []Lock) {
	slices.SortFunc(list, func(a, b Lock) int { return strings.Compare(a.Ref.String(), b.Ref.String()) })
}

// maxChain bounds the calls that a chain names, so that facts stay small.
const maxChain = 5
