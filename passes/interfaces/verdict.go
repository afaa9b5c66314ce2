package interfaces

import (
	"go/types"
	"slices"
	"strings"

	"github.com/signalvet/signalvet/passes/effects"
	"github.com/signalvet/signalvet/passes/operations"
	"github.com/signalvet/signalvet/passes/vocabulary/blocking"
)

// Waits tells how a waits in this program, severest class first: nothing unless all types that the program puts behind
// the interface are known, and each of them waits. It is meant for package main.
func (res *Result) Waits(a Asking, enabled func(blocking.Class) bool) []effects.Block {
	if !a.Open || a.Func != "" && !res.used[a.Func] {
		return nil // it waits or does not whatever is behind, or nobody connects it
	}
	var out []effects.Block
	for _, b := range res.behind[a.Method] {
		switch waits := slices.ContainsFunc(b.Blocks, func(w effects.Block) bool { return enabled(w.Class) }); {
		case b.Type == "":
			return nil // any type may be there
		case waits:
			for _, w := range b.Blocks {
				out = append(out, effects.Block{Class: w.Class, Chain: a.Chain + " of " + b.name() + operations.Arrow + w.Chain})
			}
		case !b.Hands:
			return nil // this one does not wait
		}
	}
	if len(out) == 0 || res.unseen(a.Method, Behind.idle) {
		return nil
	}
	slices.SortStableFunc(out, func(x, y effects.Block) int {
		return slices.Index(blocking.Classes, x.Class) - slices.Index(blocking.Classes, y.Class)
	})
	return slices.DeleteFunc(out, func(w effects.Block) bool { return !enabled(w.Class) })
}

// Types are the types that the program puts behind a method, but for those that only hand on; false when there may be
// others. It is meant for package main.
func (res *Result) Types(method string) (types []string, known bool) {
	listed := make(map[string]bool)
	for _, b := range res.behind[method] {
		if b.Type == "" {
			return nil, false // any type may be there
		}
		listed[b.Type] = true
		if !b.Hands {
			types = append(types, b.Type)
		}
	}
	other := res.unseen(method, func(b Behind) bool { return !listed[b.Type] })
	slices.Sort(types)
	return types, !other
}

// idle reports whether the method neither waits nor hands on.
func (b Behind) idle() bool { return len(b.Blocks) == 0 && !b.Hands }

// name is the type as messages speak of it.
func (b Behind) name() string { return Short(b.Type) }

// Short is a type's name with that of its package, without the path.
func Short(typ string) string { return typ[strings.LastIndexByte(typ, '/')+1:] }

// unseen reports whether a type that matters may be put behind method by a package that has not looked: one that knows
// the interface, but no receiver that hangs on it.
func (res *Result) unseen(method string, matters func(Behind) bool) bool {
	home, name, ok := split(method)
	if !ok {
		return true
	}
	all := res.visible()
	i := slices.IndexFunc(all, func(p *types.Package) bool { return p.Path() == home })
	if i < 0 {
		return false // no package that main sees knows the interface
	}
	tn, ok := all[i].Scope().Lookup(name).(*types.TypeName)
	if !ok {
		return true // a type of a function
	}
	iface, ok := tn.Type().Underlying().(*types.Interface)
	if !ok {
		return true
	}
	return slices.ContainsFunc(all, func(p *types.Package) bool {
		knows := p == all[i] || slices.Contains(p.Imports(), all[i])
		return knows && !res.looked(p, method) && res.hasType(p, iface, method, matters)
	})
}

// split takes the full name of a method apart: (path.Type).Method.
func split(method string) (pkg, name string, ok bool) {
	qualified, _, ok := strings.Cut(strings.TrimPrefix(method, "("), ").")
	dot := strings.LastIndexByte(qualified, '.')
	if !ok || dot < 0 {
		return "", "", false
	}
	return qualified[:dot], qualified[dot+1:], true
}

// visible are the imports of the package and theirs.
func (res *Result) visible() []*types.Package {
	out := slices.Clone(res.pass.Pkg.Imports())
	for _, imp := range res.pass.Pkg.Imports() {
		for _, p := range imp.Imports() {
			if !slices.Contains(out, p) {
				out = append(out, p)
			}
		}
	}
	return append(out, res.pass.Pkg)
}

// hasType reports whether a type of pkg implements the interface and matters.
func (res *Result) hasType(pkg *types.Package, iface *types.Interface, method string, matters func(Behind) bool) bool {
	for _, name := range pkg.Scope().Names() {
		tn, ok := pkg.Scope().Lookup(name).(*types.TypeName)
		if !ok || !tn.Exported() || tn.IsAlias() || types.IsInterface(tn.Type()) {
			continue // no type of its own, or one that its functions return
		}
		if named, ok := tn.Type().(*types.Named); !ok || named.TypeParams().Len() > 0 {
			continue // a generic type, whose instances have been seen where they are used
		}
		pointer := types.NewPointer(tn.Type())
		if !types.Implements(pointer, iface) {
			continue
		}
		for m := range iface.Methods() {
			if m.FullName() == method && matters(res.of(m, implementation(pointer, m), pointer)) {
				return true
			}
		}
	}
	return false
}
