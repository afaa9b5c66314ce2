package operations

import (
	"go/ast"
	"go/types"
	"slices"
	"strings"
)

// adder is a function that adds a receiver to a collection.
type adder struct {
	out   *Outline
	at    origin
	param int      // the parameter that is the receiver, noParam for a channel that is made and returned
	whole bool     // the parameter is the receiver, not something that holds it
	kind  elemKind // what is added
}

// remover is a function that takes a receiver away.
type remover struct {
	out  *Outline
	at   origin
	late bool // in a literal, for whoever calls that
}

// keeper finds the functions that add to the collections that are delivered to, and those that remove from them.
type keeper struct {
	tracer
	adders   []*adder
	removers []*remover
}

func newKeeper(h *homemade, o *Outline) *keeper {
	return &keeper{tracer: tracer{home: h, root: o, cur: o, bound: make(map[*types.Var]origin), busy: make(map[*types.Var]bool)}}
}

// look finds what the function does.
func (k *keeper) look(body ast.Node) {
	ast.Inspect(body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit:
			if lit := k.home.res.lits[n]; lit != nil {
				saved := k.cur
				k.cur = lit
				k.look(n.Body)
				k.cur = saved
			}
			return false
		case *ast.AssignStmt:
			if len(n.Lhs) == len(n.Rhs) {
				for i := range n.Lhs {
					k.assign(n.Lhs[i], n.Rhs[i])
				}
			}
		case *ast.CallExpr:
			k.call(n)
		}
		return true
	})
}

// wanted is the place of o when it is delivered to.
func (k *keeper) wanted(o origin) *site {
	return k.home.sites[o.element("").place()]
}

// assign judges list = append(list, p), m[key] = p, list = changed.
func (k *keeper) assign(lhs, rhs ast.Expr) {
	if v := k.home.res.variable(lhs); v != nil && !packageLevel(v) {
		return // a local copy, judged where it is stored
	}
	at, ok := k.trace(lhs)
	if !ok {
		return // not part of a collection
	}
	if index, isIndex := ast.Unparen(lhs).(*ast.IndexExpr); isIndex {
		k.element(at, index.Index, rhs)
	}
	if k.wanted(at) != nil {
		k.replace(at, rhs)
	}
}

// element judges m[key] = e: e is stored, or the key is.
func (k *keeper) element(at origin, key, e ast.Expr) {
	if k.home.sites[at.place()] == nil || at.tailOf() != "" {
		return // nobody delivers to it, or a field of an element
	}
	if k.store(at, e) {
		return
	}
	at.steps = slices.Clone(at.steps)
	at.steps[len(at.steps)-1].key = "" // a set of receivers
	k.store(at, key)
}

// replace judges list = e.
func (k *keeper) replace(at origin, e ast.Expr) {
	added := false
	for _, item := range k.added(e, 0) {
		added = k.store(at.element(""), item) || added
	}
	if added {
		return
	}
	if old, ok := k.trace(e); ok && k.wanted(old) == k.wanted(at) {
		k.removers = append(k.removers, &remover{out: k.root, at: at.element(""), late: k.cur != k.root})
	}
}

// added are the values that e, a list, has been given one by one.
func (k *keeper) added(e ast.Expr, depth int) []ast.Expr {
	if depth > maxInside {
		return nil // deeper than anybody writes
	}
	switch e := ast.Unparen(e).(type) {
	case *ast.UnaryExpr:
		return k.added(e.X, depth+1)
	case *ast.CallExpr:
		if !isAppend(e) {
			return nil // it says nothing of single values
		}
		if e.Ellipsis.IsValid() {
			return append(k.added(e.Args[0], depth+1), k.added(e.Args[len(e.Args)-1], depth+1)...)
		}
		return append(k.added(e.Args[0], depth+1), e.Args[1:]...)
	case *ast.CompositeLit:
		return e.Elts
	case *ast.Ident:
		return k.addedTo(e, depth)
	}
	return nil
}

// addedTo are the values that a local list has been given, or the variadic parameter itself.
func (k *keeper) addedTo(id *ast.Ident, depth int) []ast.Expr {
	v := k.home.res.variable(id)
	if v == nil || packageLevel(v) {
		return nil // no local variable
	}
	if _, isParam := k.root.params[v]; isParam {
		return []ast.Expr{id}
	}
	var out []ast.Expr
	for _, f := range k.fillsOf(v) {
		if !f.all {
			out = append(out, f.value)
		}
	}
	if d := k.home.res.definitions()[v]; d != nil {
		for _, rhs := range d.all {
			out = append(out, k.added(rhs, depth+1)...)
		}
	}
	return out
}

// store notes that e, if a receiver can be reached in it, is added at the place.
func (k *keeper) store(at origin, e ast.Expr) bool {
	s := k.home.sites[at.place()]
	if s == nil || !s.reaches(at) {
		return false // nobody delivers to it, or to what it holds
	}
	if kv, ok := e.(*ast.KeyValueExpr); ok {
		e = kv.Value
	}
	for _, tail := range s.tails {
		r := &reach{tracer: &k.tracer, kind: tail.kind}
		if param, whole, ok := r.find(e, tail.fields, 0); ok {
			k.adders = append(k.adders, &adder{out: k.root, at: at, param: param, whole: whole, kind: tail.kind})
			return true
		}
	}
	return false
}

// storing and taking are the methods by which containers are changed.
var (
	storing = map[string]bool{"Store": true, "LoadOrStore": true, "Swap": true, "Add": true, "Append": true, "Insert": true, "Push": true, "PushBack": true, "PushFront": true, "Set": true, "Put": true}
	taking  = map[string]bool{"Delete": true, "Remove": true, "LoadAndDelete": true, "CompareAndDelete": true}
)

// call judges delete(m, key), and the methods of containers.
func (k *keeper) call(e *ast.CallExpr) {
	if id, ok := ast.Unparen(e.Fun).(*ast.Ident); ok {
		if id.Name == "delete" && len(e.Args) == 2 {
			k.take(e.Args[0], e.Args[1])
		}
		return
	}
	sel, ok := ast.Unparen(e.Fun).(*ast.SelectorExpr)
	if !ok || len(e.Args) == 0 || !storing[sel.Sel.Name] && !taking[sel.Sel.Name] {
		return // another call
	}
	s := k.info().Selections[sel]
	if s == nil || s.Kind() != types.MethodVal || s.Obj().Pkg() == k.home.res.pkg {
		return // no method, or one of the package, which is looked at
	}
	if taking[sel.Sel.Name] {
		k.take(sel.X, e.Args[0])
		return
	}
	at, ok := k.trace(sel.X)
	if !ok {
		return // not a collection
	}
	if strings.HasPrefix(typeName(s.Recv()), "sync/atomic.") {
		if k.wanted(at) != nil {
			k.replace(at, e.Args[len(e.Args)-1])
		}
		return
	}
	at = at.element("")
	if len(e.Args) == 2 {
		at = at.at(k.key(e.Args[0]))
	}
	k.store(at, e.Args[len(e.Args)-1])
}

// at is o, an element, at a key.
func (o origin) at(key Text) origin {
	o.steps = slices.Clone(o.steps)
	o.steps[len(o.steps)-1].key = key
	return o
}

// take judges delete(m, key).
func (k *keeper) take(m, key ast.Expr) {
	at, ok := k.trace(m)
	if !ok || at.lists > 0 || k.wanted(at) == nil {
		return // not a collection that is delivered to
	}
	at = at.element("")
	if t := k.info().TypeOf(key); elementKind(t) == elemNone && typeName(t) != "container/list.Element" {
		at = at.at(k.key(key))
	}
	k.removers = append(k.removers, &remover{out: k.root, at: at, late: k.cur != k.root})
}
