package operations

import (
	"go/ast"
	"go/types"
	"strconv"
	"strings"
)

// fieldExpr is what a selected field was given in the composite literal that the variable before the dot was made from,
// or that it is an element of; nil when that cannot be seen.
func (f frame) fieldExpr(e *ast.SelectorExpr) ast.Expr {
	v := f.res.variable(e.X)
	if v == nil {
		return nil // not a plain variable
	}
	made := f.bind[v]
	if made == nil && !f.res.changes(e) {
		made, _ = f.res.once(v)
	}
	if made == nil || packageLevel(v) {
		return nil // not made in one place, or open to every function
	}
	lit := compositeOf(made)
	if lit == nil {
		return nil // not made by a literal
	}
	return f.res.literalField(lit, e.Sel.Name)
}

// changes reports whether a function of the package, an option perhaps, assigns to the field that e selects.
func (res *Result) changes(e *ast.SelectorExpr) bool {
	sel := res.info.Selections[e]
	if sel == nil {
		return false // a variable of another package
	}
	res.fieldWrites()
	field, _ := sel.Obj().(*types.Var)
	return field != nil && res.setLater[field]
}

// literalField is the expression that a struct literal gives a field.
func (res *Result) literalField(lit *ast.CompositeLit, name string) ast.Expr {
	st, ok := under(deref(res.info.TypeOf(lit))).(*types.Struct)
	if !ok {
		return nil // a list or map
	}
	for i, elt := range lit.Elts {
		if kv, ok := elt.(*ast.KeyValueExpr); ok {
			if key, ok := kv.Key.(*ast.Ident); ok && key.Name == name {
				return kv.Value
			}
			continue
		}
		if i < st.NumFields() && st.Field(i).Name() == name {
			return elt
		}
	}
	return nil
}

// keyed is what a local map or list was given at a constant key by the literal that made it.
func (f frame) keyed(e *ast.IndexExpr) ast.Expr {
	lit, key := f.literal(e.X), f.res.info.Types[e.Index].Value
	if lit == nil || key == nil {
		return nil // made elsewhere, or any element
	}
	for i, elt := range lit.Elts {
		at := strconv.Itoa(i)
		if kv, ok := elt.(*ast.KeyValueExpr); ok {
			if v := f.res.info.Types[kv.Key].Value; v != nil {
				at = v.ExactString()
			}
			elt = kv.Value
		}
		if at == key.ExactString() {
			return elt
		}
	}
	return nil
}

// Held says that an object which a function returns has been given a parameter, or a package's variable, as a field.
type Held struct {
	Result int
	Path   string
	Ref    Ref
}

// held replaces a field of a local object by what it was given when the object was made: by a literal, or by a
// constructor. What is assigned later is not seen.
func (f frame) held(r Ref) Ref {
	if r.Kind != Local || r.Path == "" || f.depth > maxDepth {
		return r
	}
	v := f.res.vars[r.Base]
	if v == nil {
		return r // not a variable of this package
	}
	rhs, result := f.res.once(v)
	if rhs == nil {
		return r // not made in one place
	}
	out, _ := r.among(f.deeper().holds(rhs, result))
	return out
}

// cutField is what follows the field prefix in path.
func cutField(path, prefix string) (rest string, ok bool) {
	rest, ok = strings.CutPrefix(path, prefix)
	return rest, ok && (rest == "" || rest[0] == '.' || rest[0] == '[')
}

// holds are the fields that e, an expression that makes an object, gives it.
func (f frame) holds(e ast.Expr, result int) []Held {
	if lit := compositeOf(e); lit != nil {
		return f.literalHolds(lit)
	}
	call, ok := ast.Unparen(e).(*ast.CallExpr)
	if !ok {
		return nil // not made here
	}
	c := f.res.callOf(call)
	if c == nil || c.Callee == nil {
		return nil // a conversion, or a function value
	}
	sum := f.res.Summary(c.Callee)
	if sum == nil {
		return nil // nothing is known of the constructor
	}
	var out []Held
	env := f.envOf(c)
	for _, h := range sum.Holds {
		if h.Result != result {
			continue // another result
		}
		if ref, _, _ := h.Ref.apply(env); ref.Known() {
			out = append(out, Held{Path: h.Path, Ref: ref})
		}
	}
	return out
}

func (f frame) literalHolds(lit *ast.CompositeLit) []Held {
	var out []Held
	st, ok := under(deref(f.res.info.TypeOf(lit))).(*types.Struct)
	if !ok {
		return nil // a list or map
	}
	for i := range st.NumFields() {
		name := st.Field(i).Name()
		e := f.res.literalField(lit, name)
		if e == nil {
			continue // its zero value
		}
		if !canHold(st.Field(i).Type()) {
			continue // no signal
		}
		for _, h := range f.inner(e) { // before the field itself, since they say more
			out = append(out, Held{Path: "." + name + h.Path, Ref: h.Ref})
		}
		if ref := f.value(e).Ref; ref.Known() {
			out = append(out, Held{Path: "." + name, Ref: ref})
		}
	}
	return out
}

// maxInner bounds how deep the objects in fields of objects are looked into.
const maxInner = 4

// inner are the fields of an object that is made for a field of another.
func (f frame) inner(e ast.Expr) []Held {
	if f.tooDeep() || f.nested >= maxInner {
		return nil // an object that holds objects that hold objects
	}
	f.nested++
	return f.deeper().fieldsOf(e)
}

// canHold reports whether a field of type t can be, or lead to, a signal.
func canHold(t types.Type) bool {
	if t == nil {
		return false // does not type-check
	}
	switch under(deref(t)).(type) {
	case *types.Struct, *types.Interface:
		return true
	}
	return false
}

// returnedHolds are the fields of what o returns that it was given as parameters, or that are package's variables.
func (res *Result) returnedHolds(o *Outline) []Held {
	if o.sig.Results().Len() == 0 {
		return nil // nothing is made
	}
	var out []Held
	f := frame{res: res, out: o}
	for _, ret := range o.returnStmts() {
		for i, e := range ret.Results {
			if len(ret.Results) != o.sig.Results().Len() || res.info.Types[e].IsNil() {
				continue // the results of another call, or the failing return
			}
			for _, h := range res.shared(f.fieldsOf(e), i, o.sig.Results().At(i).Type()) {
				if h.Ref.Outlives() {
					h.Result = i
					out = append(out, h)
				}
			}
		}
	}
	return out
}

// shared says of the fields that hold one local object which others hold too, that they are one: the first of them.
func (res *Result) shared(list []Held, result int, t types.Type) []Held {
	first := make(map[Ref]Ref)
	for i, h := range list {
		if h.Ref.Outlives() || !h.Ref.Known() {
			continue // known to callers as it is
		}
		if _, met := first[h.Ref]; !met {
			first[h.Ref] = res.below(Ref{Kind: Returned, Index: result}, t, h.Path)
			continue
		}
		list[i].Ref = first[h.Ref]
	}
	return list
}

// below is the Ref of what a path leads to from an object of type t.
func (res *Result) below(r Ref, t types.Type, path string) Ref {
	for _, step := range pathSteps(path) {
		owner := ""
		if t != nil {
			owner = typeName(deref(t))
		}
		r, t = r.field(step[1:], owner), res.fieldType(t, step[1:])
	}
	return r
}

// fieldsOf are the fields of what is returned: a literal, or a variable that holds one.
func (f frame) fieldsOf(e ast.Expr) []Held {
	if v := f.res.variable(e); v != nil && !packageLevel(v) {
		rhs, result := f.res.once(v)
		if rhs == nil {
			return nil // not made in one place
		}
		return f.holds(rhs, result)
	}
	if u := ast.Unparen(e); compositeOf(u) == nil {
		if _, isCall := u.(*ast.CallExpr); !isCall {
			return nil // something that there was before
		}
	}
	return f.holds(e, 0)
}
