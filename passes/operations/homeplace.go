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
