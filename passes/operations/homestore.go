package operations

import (
	"go/ast"
	"go/types"
	"slices"
	"strings"

	"github.com/signalvet/signalvet/passes/vocabulary"
)

// adder is a function that adds a receiver to a collection.
type adder struct {
	out   *Outline
	at    origin
	param int      // the parameter that is the receiver, noParam for a channel that is made and returned
	whole bool     // the parameter is the receiver, not something that holds it
	kind  elemKind // what is added
	tail  string   // where in the element it lies

	set     bool // the receiver is the key
	checked bool // the function looks for an equal one first
	value   ast.Expr
	tracer  *tracer
}

// remover is a function that takes a receiver away.
type remover struct {
	out  *Outline
	at   origin
	late bool // in a literal, for whoever calls that

	key         *int       // the parameter that is the key in a map
	keyType     types.Type // the type of the map's keys
	comparisons []comparison
}

// keeper finds the functions that add to the collections that are delivered to, and those that remove from them.
type keeper struct {
	tracer
	adders      []*adder
	removers    []*remover
	comparisons []comparison
	looked      bool // it looks for one element
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
			k.lookUp(n)
			if len(n.Lhs) == len(n.Rhs) {
				for i := range n.Lhs {
					k.assign(n.Lhs[i], n.Rhs[i])
				}
			}
		case *ast.BinaryExpr:
			k.compare(n)
		case *ast.CallExpr:
			k.found(n)
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
	if elementKind(k.info().TypeOf(key)) != elemNone {
		at = at.at("") // a set of receivers
	}
	n := len(k.adders)
	if !k.store(at, e) {
		k.store(at, key)
	}
	for _, a := range k.adders[n:] {
		a.set = elementKind(k.info().TypeOf(key)) == a.kind
	}
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
		k.cut(at.element("").place(), e)
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
			last := e.Args[len(e.Args)-1]
			if _, isField := ast.Unparen(last).(*ast.SelectorExpr); isField {
				return append(k.added(e.Args[0], depth+1), last) // a list in a parameter
			}
			return append(k.added(e.Args[0], depth+1), k.added(last, depth+1)...)
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
	stored := false
	for _, tail := range s.tails {
		r := &reach{tracer: &k.tracer, kind: tail.kind}
		if param, whole, ok := r.find(e, tail.fields, 0); ok {
			k.adders = append(k.adders, &adder{out: k.root, at: at, param: param, whole: whole, kind: tail.kind, tail: tail.name, value: e, tracer: &k.tracer})
			stored = true
		}
	}
	return stored
}

// storing and taking are the methods by which containers are changed.
var (
	storing = map[string]bool{"Store": true, "LoadOrStore": true, "Swap": true, "CompareAndSwap": true, "Add": true, "Append": true, "Insert": true, "Push": true, "PushBack": true, "PushFront": true, "Set": true, "Put": true}
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
	if last := e.Args[len(e.Args)-1]; !k.store(at, last) && k.wanted(at) != nil {
		k.replace(at, last) // a container of lists
	}
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
	r := &remover{out: k.root, at: at.element(""), late: k.cur != k.root}
	if !listElement(k.info().TypeOf(key)) {
		r.keyed(k, m, key)
	} else if param, ok := k.parameter(key); ok {
		k.comparisons = append(k.comparisons, comparison{place: r.at.place(), identity: vocabulary.IdentityToken, param: param})
	}
	k.removers = append(k.removers, r)
}

// keyed notes by which key of m the element is taken away.
func (r *remover) keyed(k *keeper, m, key ast.Expr) {
	r.keyType = keyTypeOf(k.info().TypeOf(m))
	if r.keyType == nil {
		r.keyType = k.info().TypeOf(key) // a container's
	}
	inner, how := k.essence(key, 0)
	param, ok := k.parameter(inner)
	switch {
	case how != "" && ok:
		k.comparisons = append(k.comparisons, comparison{place: r.at.place(), identity: how, param: param})
	case ok:
		r.key = &param
	}
	if elementKind(k.info().TypeOf(key)) == elemNone {
		r.at = r.at.at(k.key(key))
	}
}

// lookUp notes that the function looks for one element.
func (k *keeper) lookUp(n *ast.AssignStmt) {
	if len(n.Lhs) != 2 || len(n.Rhs) != 1 {
		return // no second result that says whether it is there
	}
	index, ok := ast.Unparen(n.Rhs[0]).(*ast.IndexExpr)
	if !ok {
		return // no look-up
	}
	if o, ok := k.trace(index); ok && o.lists == 0 {
		s := k.home.sites[o.place()]
		k.looked = k.looked || s != nil && s.reaches(o)
	}
}

// found looks at the functions of package slices that find an element.
func (k *keeper) found(e *ast.CallExpr) {
	fn, ok := k.info().Uses[calleeIdent(e.Fun)].(*types.Func)
	if !ok || fn.Pkg() == nil || fn.Pkg().Path() != "slices" || len(e.Args) < 2 {
		return // another function
	}
	list, ok := k.trace(e.Args[0])
	s := k.wanted(list)
	if !ok || s == nil {
		return // another list
	}
	if lit, isLit := ast.Unparen(e.Args[1]).(*ast.FuncLit); isLit {
		if p := k.home.res.nthParam(lit, 0); p != nil {
			k.bound[p] = list.element("")
		}
		return
	}
	param, ok := k.parameter(e.Args[1])
	if !ok {
		return // it is compared with something else
	}
	c := comparison{place: s.place, param: param}
	if fn.Name() == "Delete" {
		c.identity = vocabulary.IdentityToken // its index
	} else {
		c.identity, c.field = s.equality("")
	}
	k.comparisons = append(k.comparisons, c)
}
