package locks

import (
	"go/types"
	"slices"

	"github.com/signalvet/signalvet/passes/operations"
)

// maxTakes bounds the fact of one function.
const maxTakes = 32

// take completes the records: a function takes what its callees take. It goes on until nothing changes, so that cycles
// lose nothing.
func (res *Result) take() {
	const enough = 16 // a bound makes a hang impossible
	for range enough {
		changed := false
		for _, rec := range res.order {
			changed = res.update(rec) || changed
		}
		if !changed {
			break // complete
		}
	}
	for _, rec := range slices.Clone(res.order) {
		if rec.out.Func != nil {
			res.facts[rec.out.Func].Made = res.made(rec.out)
		}
	}
}

// update gathers what a record takes and reports whether that has grown.
func (res *Result) update(rec *record) bool {
	set := make(lockSet)
	for _, l := range rec.direct {
		set.add(l)
	}
	for i := range rec.sites {
		res.through(set, &rec.sites[i])
	}
	takes := set.sorted()
	takes = takes[:min(len(takes), maxTakes)]
	if slices.EqualFunc(takes, rec.takes, func(a, b Lock) bool { return a.Ref == b.Ref }) {
		return false // known already
	}
	rec.takes = takes
	if fn := rec.out.Func; fn != nil {
		res.facts[fn].Takes = outliving(takes)
	}
	return true
}

// through adds the locks that the callee of a call takes, as the caller sees them.
func (res *Result) through(set lockSet, s *site) {
	fact := res.Fact(res.callee(s.call))
	if fact == nil {
		return // it takes none
	}
	for _, l := range fact.Takes {
		l.Ref = res.in(s.out, s.call, l.Ref)
		for _, env := range slices.Backward(s.envs) {
			l.Ref = l.Ref.In(env)
		}
		l.Ref = tidy(l.Ref)
		if !nameable(l.Ref) || slices.ContainsFunc(s.freed, func(r operations.Ref) bool { return is(r, l.Ref) }) {
			continue // it cannot be found again, or is a lock of the caller's caller that was released before
		}
		l.Chain = operations.ExtendShort(s.call.Callee.Name(), l.Chain)
		l.pos = s.call.Expr.Pos()
		set.add(l)
	}
}

// callee is what a call calls: of an interface with one implementation in the package, that one.
func (res *Result) callee(c *operations.Call) *types.Func {
	if impl := res.single[c.Callee]; impl != nil {
		return impl
	}
	return c.Callee
}

// interfaces finds the interface methods that can only mean one function of the package.
func (res *Result) interfaces() {
	res.single = make(map[*types.Func]*types.Func)
	res.Ops.EachInterface(func(m *types.Func, impls []*types.Func) {
		if len(impls) == 1 {
			res.single[m] = impls[0]
		}
	})
}

// made are the locks that the function which o returns takes.
func (res *Result) made(o *operations.Outline) []Lock {
	set := make(lockSet)
	for _, v := range res.Ops.ReturnedFuncs(o) {
		switch {
		case v.Lit != nil:
			for _, l := range res.record(v.Lit).takes {
				set.add(l)
			}
		case v.Fn != nil:
			res.through(set, &site{call: callOf(v, o.Decl.Pos()), out: o})
		}
	}
	return outliving(set.sorted())
}
