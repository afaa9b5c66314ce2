package operations

import (
	"go/ast"
	"go/types"
	"slices"
)

// candidates are the fields and variables of the package that can hold several receivers, and its named types that do.
type candidates struct {
	shape
	vars  map[*types.Var]bool
	types map[*types.TypeName]bool
}

func (res *Result) candidates() candidates {
	c := candidates{shape: shape{anything: res.asserts()}, vars: make(map[*types.Var]bool), types: make(map[*types.TypeName]bool)}
	scope := res.pkg.Scope()
	for _, name := range scope.Names() {
		switch obj := scope.Lookup(name).(type) {
		case *types.Var:
			if c.holdsMany(obj.Type(), 0) {
				c.vars[obj] = true
			}
			c.fields(obj.Type(), 0)
		case *types.TypeName:
			if obj.IsAlias() {
				continue // its type is judged under its own name
			}
			c.fields(obj.Type().Underlying(), 0)
			if c.holdsMany(obj.Type(), 0) {
				c.types[obj] = true
			}
		}
	}
	return c
}

// fields adds the fields of a struct, those of anonymous structs in it included.
func (c candidates) fields(t types.Type, depth int) {
	st, ok := t.(*types.Struct)
	if !ok || depth > maxInside {
		return // no struct, or one that nobody writes
	}
	for f := range st.Fields() {
		if c.holdsMany(f.Type(), 0) {
			c.vars[f] = true
		}
		c.fields(f.Type(), depth+1)
	}
}

// maxInside bounds how deep a receiver lies in what is stored.
const maxInside = 4

// A shape tells what a type must be to hold receivers.
type shape struct {
	anything bool // what is of any type may be one: the package asks for functions or observers there
}

// asserts reports whether the package, which sends, asks values of any type whether they are receivers: f.(func(Event)).
func (res *Result) asserts() bool {
	if !slices.ContainsFunc(res.Outlines, func(o *Outline) bool { return o.Func != nil && sends(o.Func.Name()) }) {
		return false // nothing is called as dispatchers are
	}
	return slices.ContainsFunc(res.files, func(f *ast.File) bool {
		found := false
		ast.Inspect(f, func(n ast.Node) bool {
			if assertion, ok := n.(*ast.TypeAssertExpr); ok && assertion.Type != nil {
				found = found || isAny(res.info.TypeOf(assertion.X)) && elementKind(res.info.TypeOf(assertion.Type)) != elemNone
			}
			return !found
		})
		return found
	})
}

// isAny reports whether t holds values of any type.
func isAny(t types.Type) bool {
	if _, isParam := types.Unalias(t).(*types.TypeParam); isParam {
		return false // of one type, which the user chooses
	}
	iface, ok := under(t).(*types.Interface)
	return ok && iface.NumMethods() == 0
}

// holdsMany reports whether t is a collection of receivers, or of what holds them.
func (s shape) holdsMany(t types.Type, depth int) bool {
	if depth > maxInside {
		return false // deeper than anybody writes
	}
	if containers[typeName(t)] {
		return true
	}
	if args, ok := heldBy(t); ok {
		if typeName(t) == "sync/atomic.Pointer" {
			return s.holdsMany(args[0], depth+1) // it holds one
		}
		return slices.ContainsFunc(args, func(arg types.Type) bool { return s.receives(arg, depth+1) })
	}
	switch u := under(deref(t)).(type) {
	case *types.Slice:
		return s.receives(u.Elem(), depth+1)
	case *types.Array:
		return s.receives(u.Elem(), depth+1)
	case *types.Map:
		return s.receives(u.Key(), depth+1) || s.receives(u.Elem(), depth+1)
	}
	return false
}

// receives reports whether t is something that can be called or fed, or holds it.
func (s shape) receives(t types.Type, depth int) bool {
	if depth > maxInside {
		return false // deeper than anybody writes
	}
	if elementKind(t) != elemNone || s.holdsMany(t, depth) || s.anything && depth > 0 && isAny(t) {
		return true
	}
	st, ok := under(deref(t)).(*types.Struct)
	if !ok || typeName(t) == "" || foreign(t) {
		return false // data, or another library's object
	}
	for f := range st.Fields() {
		if s.receives(f.Type(), depth+1) {
			return true
		}
	}
	return false
}
