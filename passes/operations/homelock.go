package operations

import (
	"go/ast"
	"go/token"
	"maps"
	"slices"
	"strings"

	"github.com/signalvet/signalvet/passes/vocabulary"
)

// mutexes are the methods that lock and unlock.
var mutexes = map[string]bool{
	"(*sync.Mutex).Lock": true, "(*sync.RWMutex).Lock": true, "(*sync.RWMutex).RLock": true, "(sync.Locker).Lock": true,
	"(*sync.Mutex).Unlock": false, "(*sync.RWMutex).Unlock": false, "(*sync.RWMutex).RUnlock": false, "(sync.Locker).Unlock": false,
}

// deadlocks are the roles that a receiver must not perform on the dispatcher which calls it: their functions take a lock
// that is held then. free are the methods of an observer that are called without it.
func (sp *speaker) deadlocks() (forbidden, free string) {
	held, without := sp.held()
	if len(held) == 0 {
		return "", "" // receivers run without a lock
	}
	var roles []string
	note := func(role vocabulary.Role, o *Outline) {
		if !slices.Contains(roles, string(role)) && slices.ContainsFunc(sp.home.locksAt(o, token.NoPos), func(l string) bool { return slices.Contains(held, l) }) {
			roles = append(roles, string(role))
		}
	}
	for _, a := range sp.site.adders {
		note(vocabulary.Connect, a.out)
	}
	for _, r := range sp.site.removers {
		if !r.late {
			note(vocabulary.Disconnect, r.out)
		}
	}
	for _, d := range sp.site.deliveries {
		note(vocabulary.Send, d.by.out)
	}
	slices.Sort(roles)
	return strings.Join(roles, ","), strings.Join(without, ",")
}

// held are the locks that methods of an observer are called under by some delivery, and functions by all; free are the
// methods that are called without any.
func (sp *speaker) held() (locks, free []string) {
	methods := make(map[string][]string)
	inline := false // a delivery that is waited for has been seen
	for _, d := range sp.site.deliveries {
		locks := methods[d.method]
		if d.mode == vocabulary.Inline && d.kind != elemChannel {
			here := sp.home.locksAt(d.by.out, d.node.Pos())
			if d.kind == elemFunc && inline {
				locks = slices.DeleteFunc(locks, func(l string) bool { return !slices.Contains(here, l) })
			} else {
				locks = append(locks, here...)
			}
			inline = true
		}
		methods[d.method] = locks
	}
	return shared(methods)
}

// shared are the locks that all those methods have which have any, and the methods that have none.
func shared(methods map[string][]string) (held, free []string) {
	first := true
	for _, name := range slices.Sorted(maps.Keys(methods)) {
		locks := methods[name]
		switch {
		case len(locks) == 0:
			free = append(free, name)
		case first:
			held, first = locks, false
		default:
			held = slices.DeleteFunc(held, func(l string) bool { return !slices.Contains(locks, l) })
		}
	}
	return held, free
}

// locksAt are the locks of the function's receiver, or of the package, that are held at a place, by the order of the
// source; for no place, all that the function takes.
func (h *homemade) locksAt(o *Outline, at token.Pos) []string {
	var held []string
	deferred := make(map[ast.Node]bool)
	ast.Inspect(o.Decl.Body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit:
			return at.IsValid() && n.Pos() <= at && at < n.End() // its locks are its own
		case *ast.DeferStmt:
			deferred[n.Call] = true
		case *ast.BlockStmt:
			return n == o.Decl.Body || !at.IsValid() || !leaves(n) || n.Pos() <= at && at < n.End()
		case *ast.CallExpr:
			if at.IsValid() && n.Pos() >= at {
				return false // later
			}
			name, locks, ok := h.locking(o, n)
			switch {
			case !ok: // another call
			case locks:
				held = append(held, name)
			case at.IsValid() && !deferred[n]:
				held = slices.DeleteFunc(held, func(l string) bool { return l == name })
			}
		}
		return true
	})
	return held
}

// leaves reports whether a block ends by leaving the function, so that what it unlocks is locked after it.
func leaves(b *ast.BlockStmt) bool {
	if len(b.List) == 0 {
		return false
	}
	_, ok := b.List[len(b.List)-1].(*ast.ReturnStmt)
	return ok
}

// locking is the mutex that a call locks, or unlocks.
func (h *homemade) locking(o *Outline, e *ast.CallExpr) (name string, locks, ok bool) {
	c := h.res.callOf(e)
	if c == nil || c.Callee == nil {
		return "", false, false // a conversion, or a function value
	}
	locks, ok = mutexes[c.Callee.FullName()]
	if !ok {
		return "", false, false // another function
	}
	env := frame{res: h.res, out: o}.envOf(c)
	sel := env.selector()
	if sel == nil {
		return "", false, false // a method expression
	}
	ref := env.receiver(true).Ref
	if ref.Kind == Global {
		return ref.Base + ref.Path, locks, true
	}
	return ref.Coarse, locks, ref.Coarse != ""
}

// Delivers reports whether a call or send statement is one by which a home-made dispatcher calls, or feeds, its receivers
// and waits for them, and whether they are channels.
func (res *Result) Delivers(at token.Pos) (channel, ok bool) {
	channel, ok = res.delivering[at]
	return channel, ok
}

// deliver notes where the receivers of a dispatcher are called.
func (h *homemade) deliver(d *placed) {
	if d.mode != vocabulary.Inline || d.drops {
		return // nobody waits
	}
	if h.res.delivering == nil {
		h.res.delivering = make(map[token.Pos]bool)
	}
	h.res.delivering[delivererAt(d.node)] = d.kind == elemChannel
}

// feedOne notes where one receiver of a dispatcher is told something, that others are told elsewhere.
func (h *homemade) feedOne(s *site) {
	for _, d := range h.single[s.place] {
		if sends(d.by.out.Func.Name()) && slices.ContainsFunc(s.adders, func(a *adder) bool { return a.gives(d) }) {
			h.deliver(&d)
		}
	}
}

// tellsAtOnce reports whether a function that adds a receiver calls it, and notes where: late receivers miss nothing.
func (h *homemade) tellsAtOnce(a *adder) bool {
	sum, found := h.funcs[a.out], false
	if sum == nil || a.param == noParam {
		return false // a channel that is made there
	}
	for _, d := range sum.deliveries {
		if d.from.root.IsParam() && d.from.root.Index == a.param && len(d.from.steps) == 0 && d.kind == a.kind && !d.asks {
			found = true
			h.deliver(&placed{delivery: d, by: sum})
		}
	}
	return found
}

// delivererAt is the place by which a call or send statement is known.
func delivererAt(n ast.Node) token.Pos {
	switch n := n.(type) {
	case *ast.SendStmt:
		return n.Arrow
	case *ast.CallExpr:
		return n.Lparen
	}
	return n.Pos()
}
