package locks

import (
	"slices"
	"strings"

	"github.com/signalvet/signalvet/passes/operations"
)

// SignalLocks is a fact about a function: what it does to mutexes, in terms of its parameters and of package-level
// variables. All lists are sorted.
type SignalLocks struct {
	Takes  []Lock           // the locks that it waits for, itself or through what it calls
	Leaves []Lock           // the locks that it holds when it returns normally
	Frees  []operations.Ref // the locks of its caller that it releases, if only for a while
	Drops  []operations.Ref // those that stay released when it returns
	Around []Lock           // the locks that it holds whenever it calls a parameter
	Undoes []operations.Ref // the locks that the function which it returns releases
	Made   []Lock           // the locks that the function which it returns takes
}

// AFact marks SignalLocks as a fact.
func (*SignalLocks) AFact() {}

// String tells the locks by name, for tests of facts.
func (f *SignalLocks) String() string {
	var words []string
	say := func(verb string, refs []operations.Ref) {
		for _, r := range refs {
			words = append(words, verb+" "+(&Lock{Ref: r}).Name())
		}
	}
	say("takes", refsOf(f.Takes))
	say("leaves", refsOf(f.Leaves))
	say("frees", f.Frees)
	say("holds around its parameter", refsOf(f.Around))
	say("returns what unlocks", f.Undoes)
	say("returns what locks", refsOf(f.Made))
	return strings.Join(words, ", ")
}

func (f *SignalLocks) empty() bool {
	return len(f.Takes) == 0 && len(f.Leaves) == 0 && len(f.Frees) == 0 && len(f.Around) == 0 && len(f.Undoes) == 0 && len(f.Made) == 0
}

func refsOf(list []Lock) []operations.Ref {
	out := make([]operations.Ref, len(list))
	for i := range list {
		out[i] = list[i].Ref
	}
	return out
}

// addRef adds r to list unless it is there.
func addRef(list []operations.Ref, r operations.Ref) []operations.Ref {
	if slices.ContainsFunc(list, func(old operations.Ref) bool { return is(old, r) }) {
		return list
	}
	return append(list, r)
}

func sortRefs(list []operations.Ref) []operations.Ref {
	slices.SortFunc(list, func(a, b operations.Ref) int { return strings.Compare(a.String(), b.String()) })
	return list
}

// outliving keeps what means something to callers: not the locks that only the function has.
func outliving(list []Lock) []Lock {
	out := slices.DeleteFunc(slices.Clone(list), func(l Lock) bool { return !outlives(l.Ref) })
	sortLocks(out)
	return out
}

func outlivingRefs(list []operations.Ref) []operations.Ref {
	return sortRefs(slices.DeleteFunc(slices.Clone(list), func(r operations.Ref) bool { return !outlives(r) }))
}

func outlives(r operations.Ref) bool {
	if !r.Known() {
		return r.Coarse != ""
	}
	return r.Kind != operations.Returned && r.Outlives() && nameable(r)
}
