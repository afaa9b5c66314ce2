package operations

import (
	"go/ast"
	"go/types"
	"slices"
	"strings"

	"github.com/signalvet/signalvet/passes/vocabulary/blocking"
)

// A home-made dispatcher is a collection, a field or a package-level variable, of functions, observers or channels, or of
// what holds them, that one function adds a parameter to and another delivers to: it calls, or feeds, each element. The
// structure alone also fits migrations, shutdown hooks and middleware, where order and waiting are meant: the names must
// be those of observers too.
type homemade struct {
	res   *Result
	among candidates
	slots map[string]*slot // by place
	funcs map[*Outline]*homeFunc
	order []*homeFunc // in the order of analysis
	sites map[string]*site
	list  []*site // in the order of discovery

	single  map[string][]placed // the deliveries to one element that is looked up, by the place of the collection
	mirrors map[string]origin   // the collections that lists are copies of, by the place of the list
}

type elemKind uint8

const (
	elemNone elemKind = iota
	elemFunc
	elemObserver
	elemChannel
)

// A site is a collection that is delivered to.
type site struct {
	place      string
	table      bool // it holds one receiver for each topic
	deliveries []placed
	tails      []tail
	adders     []*adder
	removers   []*remover
}

// placed is a delivery by a function.
type placed struct {
	delivery
	by *homeFunc
}

// A tail leads from an element to the receiver.
type tail struct {
	name   string
	fields []string
	kind   elemKind
}

// homemade finds the dispatchers that the package's own code makes, and adds what their functions do.
func (res *Result) homemade() {
	h := &homemade{res: res, among: res.candidates(), funcs: make(map[*Outline]*homeFunc), sites: make(map[string]*site), single: make(map[string][]placed)}
	h.slots = h.slotted()
	if len(h.slots) == 0 && (len(h.among.vars) == 0 && len(h.among.types) == 0 || !h.promising()) {
		return // nothing keeps receivers, or nothing is called as dispatchers are
	}
	touching := h.leading(h.touching())
	h.callsOf(h.slots)
	h.speakSlots(h.slots)
	h.mirrors = h.mirrored(touching)
	h.locate()
	if len(h.sites) == 0 {
		return // nothing is delivered
	}
	for _, o := range touching {
		k := newKeeper(h, o)
		k.look(o.Decl.Body)
		h.keep(k)
	}
	h.infer()
}

// keep hands what a function adds and takes away to the sites.
func (h *homemade) keep(k *keeper) {
	for _, a := range k.adders {
		s := h.sites[a.at.place()]
		a.checked = k.looked || slices.ContainsFunc(k.comparisons, func(c comparison) bool { return c.place == s.place })
		s.adders = append(s.adders, a)
	}
	for _, r := range k.removers {
		s := h.sites[r.at.place()]
		r.comparisons = k.comparisons
		s.removers = append(s.removers, r)
	}
}

// promising reports whether a function, or a field, has a name that dispatchers have.
func (h *homemade) promising() bool {
	for v := range h.among.vars {
		if namesObservers(v.Name()) {
			return true
		}
	}
	return slices.ContainsFunc(h.res.Outlines, func(o *Outline) bool {
		return o.Func != nil && (sends(o.Func.Name()) || says(o.Func.Name(), leavingWords))
	})
}

// touching are the functions that mention a place where receivers can be kept, in source order.
func (h *homemade) touching() []*Outline {
	var out []*Outline
	for _, o := range h.res.Outlines {
		if o.Decl == nil || o.Decl.Body == nil {
			continue // nothing happens in it
		}
		if h.ofCollection(o) || h.mentions(o.Decl.Body) {
			out = append(out, o)
		}
	}
	return out
}

// leading looks at the functions, and at those that call one which hands a collection, or its elements, on. It returns all
// of them, in source order.
func (h *homemade) leading(list []*Outline) []*Outline {
	all := make(map[*Outline]bool)
	for len(list) > 0 {
		handing := make(map[*types.Func]bool)
		for _, o := range list {
			all[o] = true
			if sum := h.function(o.Func); sum != nil && sum.hands() {
				handing[o.Func] = true
			}
		}
		list = h.callersOf(handing, all)
	}
	return slices.DeleteFunc(slices.Clone(h.res.Outlines), func(o *Outline) bool { return !all[o] })
}

// hands reports whether callers get a collection, or its elements, from the function.
func (f *homeFunc) hands() bool {
	return f.result != nil || slices.ContainsFunc(f.applies, func(a apply) bool {
		return slices.ContainsFunc(a.args, func(o origin) bool { return o.root.Known() })
	})
}

// callersOf are the declared functions that call one of fns, without those that are known.
func (h *homemade) callersOf(fns map[*types.Func]bool, known map[*Outline]bool) []*Outline {
	if len(fns) == 0 {
		return nil // nothing is handed on
	}
	var out []*Outline
	found := make(map[*Outline]bool)
	h.res.Walk(func(o *Outline) {
		root := o.Root()
		if root.Func == nil || known[root] || found[root] {
			return // the initialisation of variables, or a function that is looked at anyway
		}
		if slices.ContainsFunc(o.Calls, func(c *Call) bool { return fns[c.Callee] }) {
			found[root] = true
			out = append(out, root)
		}
	})
	return out
}

// ofCollection reports whether o is a method of a named collection.
func (h *homemade) ofCollection(o *Outline) bool {
	recv := o.sig.Recv()
	if recv == nil {
		return false // a function
	}
	n, ok := types.Unalias(deref(recv.Type())).(*types.Named)
	return ok && h.among.types[n.Origin().Obj()]
}

func (h *homemade) mentions(body ast.Node) bool {
	found := false
	ast.Inspect(body, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok && !found {
			v, isVar := h.res.info.Uses[id].(*types.Var)
			found = isVar && h.among.vars[v.Origin()]
		}
		return !found
	})
	return found
}

// locate gathers what is delivered to each collection.
func (h *homemade) locate() {
	for _, by := range h.order {
		for _, d := range by.deliveries {
			d.from = h.original(d.from)
			switch place := d.from.place(); {
			case place == "":
				continue // not a collection
			case d.from.ranged():
				s := h.siteAt(place)
				s.deliveries = append(s.deliveries, placed{delivery: d, by: by})
				s.addTail(d)
			default:
				h.single[place] = append(h.single[place], placed{delivery: d, by: by})
			}
		}
	}
	h.tables()
}

// siteAt is the site of a place, which is new when nothing was delivered there before.
func (h *homemade) siteAt(place string) *site {
	s := h.sites[place]
	if s == nil {
		s = &site{place: place}
		h.sites[place] = s
		h.list = append(h.list, s)
	}
	return s
}

func (s *site) addTail(d delivery) {
	name := d.from.tailOf()
	if slices.ContainsFunc(s.tails, func(t tail) bool { return t.name == name && t.kind == d.kind }) {
		return // known
	}
	t := tail{name: name, kind: d.kind}
	if name != "" {
		t.fields = strings.Split(name, ".")
	}
	s.tails = append(s.tails, t)
}

// reaches reports whether an element at o is one that is delivered to, not a collection of such.
func (s *site) reaches(o origin) bool {
	_, elements, _ := o.split()
	return slices.ContainsFunc(s.deliveries, func(d placed) bool {
		_, same, _ := d.from.split()
		return len(same) == len(elements)
	})
}

// elementKind tells what a collection of t holds.
func elementKind(t types.Type) elemKind {
	switch u := under(t).(type) {
	case *types.Signature:
		return elemFunc
	case *types.Chan:
		return elemChannel
	case *types.Interface:
		if u.NumMethods() > 0 && !isError(t) && !foreign(t) {
			return elemObserver
		}
	case *types.Struct:
		if typeName(t) == "reflect.Value" {
			return elemFunc
		}
	}
	return elemNone
}

// foreign reports whether t is a named type of the standard library.
func foreign(t types.Type) bool {
	n, ok := types.Unalias(deref(t)).(*types.Named)
	return ok && n.Obj().Pkg() != nil && blocking.Standard(n.Obj().Pkg().Path())
}
