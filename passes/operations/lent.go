package operations

import (
	"go/types"
	"slices"
	"strings"

	"github.com/signalvet/signalvet/passes/vocabulary"
)

// lent is the word of the library's type that an interface of the program's own is cut from: the type implements the
// interface, whose methods speak of the library's types. It is nil for functions that are no methods of such an interface.
func (res *Result) lent(fn *types.Func) *vocabulary.Word {
	if !IsInterfaceMethod(fn) || res.vocab.Knows(fn.Pkg().Path()) {
		return nil // a function with a body, or one that the library's author has left without a word
	}
	iface, ok := fn.Signature().Recv().Type().Underlying().(*types.Interface)
	if !ok {
		return nil // a type parameter
	}
	for _, library := range res.librariesIn(iface) {
		if of := res.lender(library, iface, fn.Name()); of != nil {
			return res.word(of)
		}
	}
	return nil
}

// librariesIn are the libraries whose types the methods of an interface speak of, by path.
func (res *Result) librariesIn(iface *types.Interface) []*types.Package {
	var found []*types.Package
	for m := range iface.Methods() {
		eachNamed(m.Type(), func(obj *types.TypeName) {
			if pkg := obj.Pkg(); pkg != nil && res.vocab.Knows(pkg.Path()) && !slices.Contains(found, pkg) {
				found = append(found, pkg)
			}
		})
	}
	slices.SortFunc(found, func(a, b *types.Package) int { return strings.Compare(a.Path(), b.Path()) })
	return found
}

// eachNamed calls yield for the named types that t is made of, without their fields.
func eachNamed(t types.Type, yield func(*types.TypeName)) {
	switch t := t.(type) {
	case *types.Named:
		yield(t.Obj())
	case *types.Alias:
		yield(t.Obj())
	case interface{ Elem() types.Type }: // pointers, slices, arrays, maps and channels
		eachNamed(t.Elem(), yield)
	case *types.Signature:
		eachNamed(t.Params(), yield)
		eachNamed(t.Results(), yield)
	case *types.Tuple:
		for v := range t.Variables() {
			eachNamed(v.Type(), yield)
		}
	}
}

// lender is a method of the library's first type that implements iface and has a word for it.
func (res *Result) lender(library *types.Package, iface *types.Interface, method string) *types.Func {
	scope := library.Scope()
	for _, name := range scope.Names() {
		tn, ok := scope.Lookup(name).(*types.TypeName)
		if !ok || !tn.Exported() || tn.IsAlias() {
			continue // no type that a program could give
		}
		if fn := methodFor(tn, iface, method); fn != nil && res.word(fn.Origin()) != nil {
			return fn.Origin()
		}
	}
	return nil
}

// methodFor is the method of a type that implements iface, nil when it does not.
func methodFor(tn *types.TypeName, iface *types.Interface, name string) *types.Func {
	n, ok := tn.Type().(*types.Named)
	if !ok || n.TypeParams().Len() > 0 {
		return nil // a generic type has no method set of its own
	}
	var t types.Type = n
	if !types.IsInterface(n) {
		t = types.NewPointer(n)
	}
	if !types.Implements(t, iface) {
		return nil
	}
	obj, _, _ := types.LookupFieldOrMethod(t, true, tn.Pkg(), name)
	fn, _ := obj.(*types.Func)
	return fn
}

// lend summarises the methods of the package's interfaces that nothing in the package implements, but a type of a library
// that it imports does, and reports whether there was one. Unlike those of [Result.lent], they may speak of plain types
// only: that the package knows the library tells where its implementation comes from.
func (res *Result) lend() bool {
	lent := false
	scope := res.pkg.Scope()
	for _, name := range scope.Names() {
		iface := interfaceOf(scope.Lookup(name))
		if iface == nil || res.initial == nil {
			continue // no interface type, or a package that is not analysed
		}
		for m := range iface.ExplicitMethods() {
			if res.sums[m] == nil && res.word(m) == nil && len(implementations(iface, m, res.implementable())) == 0 {
				lent = res.lendMethod(iface, m) || lent
			}
		}
	}
	return lent
}

func (res *Result) lendMethod(iface *types.Interface, m *types.Func) bool {
	for _, library := range res.pkg.Imports() {
		if !res.vocab.Knows(library.Path()) || !res.connectsOrSends(library, iface) {
			continue // no dispatcher, or something that anything can be, such as closed
		}
		if of := res.lender(library, iface, m.Name()); of != nil {
			if t, ok := wordTemplate(res.word(of), of); ok {
				res.sums[m] = &Summary{Ops: []Template{t}}
				return true
			}
		}
	}
	return false
}

// connectsOrSends reports whether a method of iface is a connect or send of the library.
func (res *Result) connectsOrSends(library *types.Package, iface *types.Interface) bool {
	for m := range iface.Methods() {
		if of := res.lender(library, iface, m.Name()); of != nil {
			if role := res.word(of).Role; role == vocabulary.Connect || role == vocabulary.Send {
				return true
			}
		}
	}
	return false
}
