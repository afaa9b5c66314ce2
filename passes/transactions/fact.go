package transactions

import (
	"fmt"
	"slices"
	"strings"
)

// SignalTransactions is what a function does with the transactions of its caller.
type SignalTransactions struct {
	Within  []int   // the parameters that it calls between the begin and the commit of a transaction
	Opens   []Place // what holds a transaction when it returns, and did not before
	Commits []Place // the transactions that it commits
	Aborts  []Place // the transactions that it rolls back
}

// A Place is a parameter of a function, -1 for its receiver, or a field that is reached from it.
type Place struct {
	Index int
	Path  string // ".tx"; empty for the parameter itself
}

// AFact marks SignalTransactions as a fact.
func (*SignalTransactions) AFact() {}

// String says in a few words what the function does.
func (f *SignalTransactions) String() string {
	var words []string
	for _, part := range []struct {
		verb   string
		places []Place
	}{{"opens", f.Opens}, {"commits", f.Commits}, {"aborts", f.Aborts}} {
		for _, p := range part.places {
			words = append(words, fmt.Sprintf("%s %d%s", part.verb, p.Index, p.Path))
		}
	}
	for _, i := range f.Within {
		words = append(words, fmt.Sprintf("runs %d in a transaction", i))
	}
	return strings.Join(words, ", ")
}

func (f *SignalTransactions) empty() bool {
	return len(f.Within) == 0 && len(f.Opens) == 0 && len(f.Commits) == 0 && len(f.Aborts) == 0
}

func (f *SignalTransactions) equal(g *SignalTransactions) bool {
	return slices.Equal(f.Within, g.Within) && slices.Equal(f.Opens, g.Opens) && slices.Equal(f.Commits, g.Commits) && slices.Equal(f.Aborts, g.Aborts)
}

// normalize sorts what was found on the paths of the function, so that the fact does not depend on their order.
func (f *SignalTransactions) normalize() {
	slices.Sort(f.Within)
	f.Within = slices.Compact(f.Within)
	for _, places := range []*[]Place{&f.Opens, &f.Commits, &f.Aborts} {
		slices.SortFunc(*places, comparePlaces)
		*places = slices.Compact(*places)
	}
}

func comparePlaces(a, b Place) int {
	if a.Index != b.Index {
		return a.Index - b.Index
	}
	return strings.Compare(a.Path, b.Path)
}
