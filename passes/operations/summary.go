package operations

import (
	"go/types"
	"slices"
	"strings"
)

// Summary is a fact about a function: the operations that calling it performs, the parameters it calls, and what it returns.
type Summary struct {
	Ops      []Template // sorted by key
	Calls    []int      // the parameters that it calls before it returns
	Goes     []int      // the parameters that it calls in a goroutine
	Later    []int      // those of them that it calls only after it has waited for something
	Returns  []Value    // by result; empty when nothing is known
	Writes   []Ref      // the fields of its parameters that get other objects
	Holds    []Held     // the fields of what it returns that are its parameters
	Texts    []HeldText // the texts in the fields of what it returns
	Made     *Product   // the function that it returns
	Declared bool       // stated by a directive, not inferred
	Inferred bool       // an operation of a home-made dispatcher itself
}

// AFact marks Summary as a fact.
func (*Summary) AFact() {}

// String says in a few words what the function wraps, for tests of facts.
func (s *Summary) String() string {
	var words []string
	for i := range s.Ops {
		t := &s.Ops[i]
		word := string(t.Role)
		if t.Open() {
			word = "wraps " + word
		}
		if !slices.Contains(words, word) {
			words = append(words, word)
		}
	}
	if len(s.Calls) > 0 {
		words = append(words, "calls its parameter")
	}
	if len(s.Holds) > 0 {
		words = append(words, "holds its parameter")
	}
	if len(s.Returns) > 0 {
		words = append(words, "returns what is known")
	}
	slices.Sort(words)
	return strings.Join(words, ", ")
}

func (s *Summary) empty() bool {
	return len(s.Ops) == 0 && len(s.Calls) == 0 && len(s.Goes) == 0 && len(s.Returns) == 0 && len(s.Holds) == 0 && len(s.Writes) == 0 && len(s.Texts) == 0 && s.Made.empty()
}

// Alias is a fact about a package-level variable that is written once: what it stands for, and the texts in its fields.
type Alias struct {
	Value Value
	Texts []HeldText
}

// AFact marks Alias as a fact.
func (*Alias) AFact() {}

func (a *Alias) String() string {
	switch {
	case a.Value.Ref.Known():
		return "is " + a.Value.Ref.Base + a.Value.Ref.Path
	}
	return "has a name"
}

// maxOps bounds the fact of one function. What leads to more operations than this is a main program, which nobody calls.
const maxOps = 128

// opSet gathers templates, keeping the shortest way to each.
type opSet map[string]*Template

func (set opSet) add(t Template) {
	k := t.key()
	old := set[k]
	if old != nil {
		t.When = relax(t.When, old.When)
		old.When = t.When
	}
	if old == nil || t.hops() < old.hops() || t.hops() == old.hops() && t.way() < old.way() {
		set[k] = &t
	}
}

// sorted returns the templates by key, at most maxOps.
func (set opSet) sorted() []Template {
	keys := make([]string, 0, len(set))
	for k := range set {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	out := make([]Template, 0, min(len(keys), maxOps))
	for _, k := range keys[:min(len(keys), maxOps)] {
		out = append(out, *set[k])
	}
	return out
}

// Summary returns what is known of fn, nil when nothing is.
func (res *Result) Summary(fn *types.Func) *Summary {
	if fn == nil || fn.Pkg() == nil {
		return nil
	}
	if sum, ok := res.sums[fn]; ok {
		return sum
	}
	if fn.Pkg() == res.pkg || res.covered(fn.Pkg()) {
		return nil // not yet known, or in the table
	}
	sum := new(Summary)
	if !res.importFact(fn, sum) {
		sum = nil
	}
	res.sums[fn] = sum
	return sum
}

// summarize computes the summaries of the package's functions, until nothing changes: recursion and the order of
// declarations do not matter.
func (res *Result) summarize() {
	const enough = 16 // chains of wrappers are shorter; a bound makes a hang impossible
	for range enough {
		changed := false
		for _, o := range res.Outlines {
			if o.Func != nil && res.update(o.Func, res.summaryOf(o)) {
				changed = true
			}
		}
		if !res.reaches && !changed {
			return
		}
		if res.interfaces() {
			changed = true
		}
		if !changed {
			return
		}
	}
}

// update stores sum and reports whether it differs from what was known.
func (res *Result) update(fn *types.Func, sum *Summary) bool {
	old := res.sums[fn]
	if old != nil && old.Declared {
		return false // the author's word stands
	}
	if sum.empty() && old == nil || old != nil && old.equal(sum) {
		return false
	}
	res.sums[fn] = sum
	return true
}

func (s *Summary) equal(t *Summary) bool {
	sameOps := slices.EqualFunc(s.Ops, t.Ops, func(a, b Template) bool { return a.key() == b.key() && slices.Equal(a.When, b.When) })
	return sameOps && slices.Equal(s.Calls, t.Calls) && slices.Equal(s.Goes, t.Goes) && slices.Equal(s.Later, t.Later) && slices.Equal(s.Returns, t.Returns) && slices.Equal(s.Holds, t.Holds) && slices.Equal(s.Writes, t.Writes) && slices.Equal(s.Texts, t.Texts) && s.Made.equal(t.Made)
}

// summaryOf gathers what o does when it is called.
func (res *Result) summaryOf(o *Outline) *Summary {
	g := &gatherer{res: res, root: o, ops: make(opSet), seen: make(map[*Outline]bool)}
	g.body(o, false)
	g.postpone(o)
	for _, t := range res.inferred[o.Func] {
		g.ops.add(t)
	}
	sum := &Summary{Inferred: len(res.inferred[o.Func]) > 0, Ops: outside(g.ops).sorted(), Calls: ownParams(g.calls), Goes: ownParams(g.goes), Later: g.later()}
	if res.reaches {
		sum.Returns = res.returned(o)
		sum.Holds = res.returnedHolds(o)
		sum.Writes = res.writes(o)
		sum.Texts = res.returnedTexts(o)
	}
	sum.Made = res.product(o, 0)
	return sum
}

// outside keeps the operations that mean something to callers: not those on local signals.
func outside(ops opSet) opSet {
	out := make(opSet, len(ops))
	for _, op := range ops {
		t := *op
		if t.Signal.Kind == Local || t.Signal.Kind == Param && t.Signal.Index >= literalStride {
			if t.Signal.Coarse == "" {
				continue // a signal that only the function has
			}
			t.Signal = Ref{Path: t.Signal.Path, Coarse: t.Signal.Coarse, Outer: t.Signal.Outer} // some object's field
		}
		if !t.UID.outlives() {
			t.UID = t.UID.apply(nothingLocal{})
		}
		if !t.Sender.outlives() {
			t.Sender = t.Sender.apply(nothingLocal{})
		}
		t.Runs, t.When = ownParams(t.Runs), outerGuards(t.When)
		if t.Options >= literalStride {
			t.Options, t.Delivery = noParam, ""
		}
		out.add(t)
	}
	return out
}

// nothingLocal forgets the local variables of a function, and the parameters of its literals.
type nothingLocal struct{}

func (nothingLocal) value(r Ref) (Value, bool) {
	local := r.Kind == Local || r.Kind == Param && r.Index >= literalStride
	return Value{Text: unknownText}, local
}

// ownParams keeps the parameters of the function itself, sorted.
func ownParams(list []int) []int {
	return sortedUnique(slices.DeleteFunc(slices.Clone(list), func(i int) bool { return i >= literalStride }))
}

func sortedUnique(list []int) []int {
	slices.Sort(list)
	return slices.Compact(list)
}
