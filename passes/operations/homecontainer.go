package operations

import (
	"go/ast"
	"go/types"
	"slices"
)

// containers are the types of libraries that hold anything.
var containers = map[string]bool{"sync.Map": true, "container/list.List": true, "sync/atomic.Value": true}

// heldBy are the types of what a container of another module holds, such as a concurrent map.
func heldBy(t types.Type) ([]types.Type, bool) {
	n, ok := types.Unalias(deref(t)).(*types.Named)
	if !ok || n.TypeArgs().Len() == 0 || n.Obj().Pkg() == nil {
		return nil, false // it holds what its fields are
	}
	if _, isStruct := n.Underlying().(*types.Struct); !isStruct {
		return nil, false // a list or map, whose elements are seen
	}
	return slices.Collect(n.TypeArgs().Types()), true
}

// copies are the functions that return a copy, or the elements, of their argument.
var copies = map[string]bool{
	"slices.Clone": true, "slices.Collect": true, "slices.Sorted": true, "slices.Backward": true, "slices.Values": true, "slices.Clip": true,
	"slices.Delete": true, "slices.DeleteFunc": true, "slices.Concat": true, "slices.Insert": true, "slices.Compact": true,
	"maps.Clone": true, "maps.Values": true, "maps.Keys": true, "maps.Collect": true, "maps.All": true, "slices.All": true,
	"reflect.ValueOf": true, "reflect.Indirect": true,
}

// views are the methods of containers that return what they hold, or all of it.
var views = map[string]bool{
	"Load": true, "Value": true, "Values": true, "Keys": true, "All": true, "Iter": true, "Items": true, "Slice": true,
	"Snapshot": true, "Elem": true, "Interface": true, "List": true, "ToSlice": true, "MapValues": true,
}

// loading are the methods of containers that return the element at a key.
var loading = map[string]bool{"Load": true, "Get": true}

// listElement reports whether t is an element of a linked list.
func listElement(t types.Type) bool {
	if typeName(t) == "container/list.Element" {
		return true
	}
	n, ok := types.Unalias(deref(t)).(*types.Named)
	return ok && n.TypeArgs().Len() == 1 && n.Obj().Name() == "Element"
}

// view is what a method of another package's container returns.
func (t *tracer) view(sel *ast.SelectorExpr, e *ast.CallExpr) (origin, bool) {
	s := t.info().Selections[sel]
	if s.Kind() != types.MethodVal || s.Obj().Pkg() == t.home.res.pkg {
		return origin{}, false // the package's own methods are looked at
	}
	name := sel.Sel.Name
	_, generic := heldBy(s.Recv())
	switch {
	case name == "Front" || name == "Back":
		o, ok := t.trace(sel.X)
		return o.element(""), ok && (generic || typeName(s.Recv()) == "container/list.List")
	case listElement(s.Recv()) && name != "Value":
		return origin{}, false // the list's first element says where it comes from
	case len(e.Args) == 1 && loading[name] && (generic || typeName(s.Recv()) == "sync.Map"):
		o, ok := t.trace(sel.X)
		return o.element(t.key(e.Args[0])), ok
	case typeName(s.Recv()) == "sync.Map":
		return origin{}, false // Range binds its argument's parameters
	}
	if !views[sel.Sel.Name] || len(e.Args) > 0 {
		return origin{}, false // it does something else
	}
	return t.trace(sel.X)
}
