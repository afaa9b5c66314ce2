package operations

import (
	"go/ast"
	"go/types"
	"slices"
	"strings"
)

// An origin is where a value comes from: a parameter or package-level variable, and the fields and elements that lead
// from there to the value.
type origin struct {
	root  Ref
	named string // the type of root, when it is a named collection of the package
	steps []step
	lists int // how many lists that are made on the way hold the value

	helper *homeFunc // the function whose parameters root speaks of, when it is another that calls a literal
	called ast.Node  // the call there
}

// A step leads from a value to a field, or to an element, of it.
type step struct {
	field string // "" for an element
	owner string // "path.Type" of the field's struct
	key   Text   // of the element, "" for any
}

func (o origin) with(s step) origin {
	o.steps = append(o.steps[:len(o.steps):len(o.steps)], s)
	return o
}

// element is the element of o at key.
func (o origin) element(key Text) origin {
	if o.lists > 0 {
		o.lists--
		return o
	}
	return o.with(step{key: key})
}

// listed is a list of what o is.
func (o origin) listed() origin {
	o.lists++
	return o
}

// field follows the fields of a selection.
func (o origin) field(t types.Type, index []int) (origin, bool) {
	if o.lists > 0 {
		return origin{}, false // a list has no fields
	}
	if len(o.steps) == 0 {
		o.root, o.named = walkFields(o.root, t, index), ""
		return o, o.root.Known()
	}
	for _, i := range index {
		st, ok := under(deref(t)).(*types.Struct)
		if !ok || i >= st.NumFields() {
			return origin{}, false // a type parameter, or a bad program
		}
		o = o.with(step{field: st.Field(i).Name(), owner: typeName(t)})
		t = st.Field(i).Type()
	}
	return o, true
}

// follow goes on from o by the steps of another origin, as the caller sees them.
func (o origin) follow(steps []step, lists int, env Env) (origin, bool) {
	for _, s := range steps {
		if s.field != "" && o.lists > 0 {
			return origin{}, false // a list has no fields
		}
		if s.field != "" {
			o = o.with(s)
			continue
		}
		o = o.element(s.key.apply(env))
	}
	o.lists += lists
	return o, true
}

// split cuts the steps behind the last collection: those that lead to the collection, those to its elements, and the
// fields of an element.
func (o origin) split() (prefix, elements, tail []step) {
	end := len(o.steps)
	for end > 0 && o.steps[end-1].field != "" {
		end--
	}
	start := end
	for start > 0 && o.steps[start-1].field == "" {
		start--
	}
	return o.steps[:start], o.steps[start:end], o.steps[end:]
}

// place names the last collection on the way, "" when there is none that has a name everywhere.
func (o origin) place() string {
	prefix, elements, _ := o.split()
	switch {
	case len(elements) == 0:
		return "" // a single value
	case len(prefix) > 0:
		last := prefix[len(prefix)-1]
		if last.owner == "" {
			return o.outer() + "[]." + last.field
		}
		return last.owner + "." + last.field
	}
	return o.outer()
}

// outer names the collection that o starts from.
func (o origin) outer() string {
	switch {
	case o.root.Coarse != "":
		return o.root.Coarse
	case o.root.Kind == Global:
		return o.root.Base + o.root.Path
	case o.root.Path == "":
		return o.named
	}
	return ""
}

// tailOf is the fields of the elements, as a word.
func (o origin) tailOf() string {
	_, _, tail := o.split()
	names := make([]string, len(tail))
	for i, s := range tail {
		names[i] = s.field
	}
	return strings.Join(names, ".")
}

// ranged reports whether o is every element of a collection, not the one at a key.
func (o origin) ranged() bool {
	_, elements, _ := o.split()
	return slices.ContainsFunc(elements, func(s step) bool { return s.key == "" })
}

// ownerOf is the type or package that a place belongs to, with a dot.
func ownerOf(place string) string { return place[:strings.LastIndexByte(place, '.')+1] }

// candidates are the fields and variables of the package that can hold several receivers, and its named types that do.
type candidates struct {
	vars  map[*types.Var]bool
	types map[*types.TypeName]bool
}

func (res *Result) candidates() candidates {
	c := candidates{vars: make(map[*types.Var]bool), types: make(map[*types.TypeName]bool)}
	scope := res.pkg.Scope()
	for _, name := range scope.Names() {
		switch obj := scope.Lookup(name).(type) {
		case *types.Var:
			if holdsMany(obj.Type(), 0) {
				c.vars[obj] = true
			}
			c.fields(obj.Type(), 0)
		case *types.TypeName:
			if obj.IsAlias() {
				continue // its type is judged under its own name
			}
			c.fields(obj.Type().Underlying(), 0)
			if holdsMany(obj.Type(), 0) {
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
		if holdsMany(f.Type(), 0) {
			c.vars[f] = true
		}
		c.fields(f.Type(), depth+1)
	}
}

// maxInside bounds how deep a receiver lies in what is stored.
const maxInside = 4

// holdsMany reports whether t is a collection of receivers, or of what holds them.
func holdsMany(t types.Type, depth int) bool {
	if depth > maxInside {
		return false // deeper than anybody writes
	}
	if containers[typeName(t)] {
		return true
	}
	if args, ok := heldBy(t); ok {
		if typeName(t) == "sync/atomic.Pointer" {
			return holdsMany(args[0], depth+1) // it holds one
		}
		return slices.ContainsFunc(args, func(arg types.Type) bool { return receives(arg, depth+1) })
	}
	switch u := under(deref(t)).(type) {
	case *types.Slice:
		return receives(u.Elem(), depth+1)
	case *types.Array:
		return receives(u.Elem(), depth+1)
	case *types.Map:
		return receives(u.Key(), depth+1) || receives(u.Elem(), depth+1)
	}
	return false
}

// receives reports whether t is something that can be called or fed, or holds it.
func receives(t types.Type, depth int) bool {
	if depth > maxInside {
		return false // deeper than anybody writes
	}
	if elementKind(t) != elemNone || holdsMany(t, depth) {
		return true
	}
	st, ok := under(deref(t)).(*types.Struct)
	if !ok || typeName(t) == "" || foreign(t) {
		return false // data, or another library's object
	}
	for f := range st.Fields() {
		if receives(f.Type(), depth+1) {
			return true
		}
	}
	return false
}

// below is the field of o that r, a field of a parameter of a callee, is.
func (o origin) below(r Ref) (origin, bool) {
	if o.lists > 0 {
		return origin{}, false // a list has no fields
	}
	if len(o.steps) == 0 {
		o.root.Path += r.Path
		o.root.Coarse, o.named = r.Coarse, ""
		return o, true
	}
	owner, field := "", strings.TrimPrefix(r.Path, ".")
	if i := strings.LastIndexByte(r.Coarse, '.'); i >= 0 {
		owner, field = r.Coarse[:i], r.Coarse[i+1:]
	}
	return o.with(step{field: field, owner: owner}), true
}
