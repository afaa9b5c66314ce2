package operations

import (
	"go/types"
	"slices"
)

// interfaces summarises the methods of the package's interfaces from their implementations in the package, and
// reports whether a summary changed. A method stands for a wrapper only when every implementation does the same.
func (res *Result) interfaces() bool {
	if !res.reaches {
		return false // no operations to stand for
	}
	changed := res.lend()
	res.EachInterface(func(m *types.Func, impls []*types.Func) {
		sum := res.sums[impls[0]]
		for _, impl := range impls[1:] {
			if other := res.sums[impl]; sum == nil || other == nil || !sum.equal(other) {
				return // they differ: which one is called is not known
			}
		}
		if sum == nil || sum.empty() {
			return // nothing to stand for
		}
		old := res.sums[m]
		if old == nil || !old.equal(sum) {
			res.sums[m] = &Summary{Ops: sum.Ops, Calls: sum.Calls, Goes: sum.Goes, Inferred: sum.Inferred}
			changed = true
		}
	})
	return changed
}

// EachInterface calls yield for every method of the package's named interfaces that has implementations in the package, other
// than those that hand its calls on.
func (res *Result) EachInterface(yield func(method *types.Func, impls []*types.Func)) {
	if res.initial == nil {
		return // a package that is not analysed
	}
	named := res.implementable()
	scope := res.pkg.Scope()
	for _, name := range scope.Names() {
		iface := interfaceOf(scope.Lookup(name))
		if iface == nil {
			continue // no interface type
		}
		for m := range iface.ExplicitMethods() {
			impls := slices.DeleteFunc(implementations(iface, m, named), func(impl *types.Func) bool { return res.decorates(impl, m) })
			if len(impls) > 0 {
				yield(m, impls)
			}
		}
	}
}

// decorates reports whether impl hands its calls on to the same method of another object: what it does is that one's
// business.
func (res *Result) decorates(impl, m *types.Func) bool {
	if impl == m {
		return true // promoted from an embedded interface
	}
	o := res.byFunc[impl]
	return o != nil && handsOn(o, m)
}

// handsOn reports whether o, or a literal in it, calls m.
func handsOn(o *Outline, m *types.Func) bool {
	return slices.ContainsFunc(o.Calls, func(c *Call) bool { return c.Callee == m }) ||
		slices.ContainsFunc(o.Lits, func(lit *Outline) bool { return handsOn(lit, m) })
}

func interfaceOf(obj types.Object) *types.Interface {
	tn, ok := obj.(*types.TypeName)
	if !ok || tn.IsAlias() {
		return nil
	}
	if n, ok := tn.Type().(*types.Named); ok && n.TypeParams().Len() > 0 {
		return nil // a generic interface has no method set of its own
	}
	iface, _ := tn.Type().Underlying().(*types.Interface)
	if iface == nil || iface.NumMethods() == 0 {
		return nil // everything implements it
	}
	return iface
}

// implementable are the package's named types that are not interfaces.
func (res *Result) implementable() []*types.Named {
	if res.named == nil {
		res.named = []*types.Named{}
		scope := res.pkg.Scope()
		for _, name := range scope.Names() {
			tn, ok := scope.Lookup(name).(*types.TypeName)
			if !ok || tn.IsAlias() {
				continue // no type of its own
			}
			n, ok := tn.Type().(*types.Named)
			if ok && n.TypeParams().Len() == 0 && !types.IsInterface(n) && n.NumMethods() > 0 {
				res.named = append(res.named, n)
			}
		}
	}
	return res.named
}

func implementations(iface *types.Interface, m *types.Func, named []*types.Named) []*types.Func {
	var out []*types.Func
	for _, n := range named {
		if !types.Implements(types.NewPointer(n), iface) {
			continue // another type
		}
		obj, _, _ := types.LookupFieldOrMethod(types.NewPointer(n), false, m.Pkg(), m.Name())
		if fn, ok := obj.(*types.Func); ok {
			out = append(out, fn.Origin())
		}
	}
	return out
}

// Undecided reports whether fn is the method of a named interface of the program, so that only those who know the
// implementations can tell what it does, in a package that has receivers.
func (res *Result) Undecided(fn *types.Func) bool {
	if !res.reaches || fn == nil || !IsInterfaceMethod(fn) || res.Covered(fn) {
		return false // nobody will ask, or fn is declared
	}
	_, named := types.Unalias(fn.Signature().Recv().Type()).(*types.Named)
	return named && res.Mark(fn) == (Mark{})
}
