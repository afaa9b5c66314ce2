package locks

import (
	"slices"

	"github.com/signalvet/signalvet/passes/operations"
	"github.com/signalvet/signalvet/passes/vocabulary"
)

// plain walks a call that happens here: the functions that it runs, then what it does itself.
func (w *walker) plain(c *operations.Call, st *state) *state {
	if kind := actionOf(c.Callee); kind != none {
		w.mutex(kind, c, st)
		return st
	}
	fact := w.res.Fact(c.Callee)
	around := w.around(fact, c)
	alive := true
	w.res.Ops.Runs(w.out, c, func(v operations.FuncVal, elsewhere bool) {
		if elsewhere || !alive {
			return // another goroutine's, or not reached
		}
		next := w.value(v, c, st, around)
		if alive = next != nil; alive {
			st = next
		}
	})
	if !alive {
		return nil
	}
	w.effects(c, fact, st)
	return st
}

// mutex applies a call of a mutex's method.
func (w *walker) mutex(kind action, c *operations.Call, st *state) {
	r := w.seen(w.res.mutex(w.out, c))
	switch kind {
	case try:
		w.rec.tried = addRef(w.rec.tried, r)
	case lock:
		l := Lock{Ref: r, Where: w.res.where(c.Expr.Pos()), pos: c.Expr.Pos()}
		if !st.restore(r) && nameable(r) {
			w.rec.direct.add(l)
		}
		st.take(l)
	case unlock:
		w.release(r, st)
	}
}

func (w *walker) release(r operations.Ref, st *state) {
	if st.release(r) || slices.ContainsFunc(w.rec.tried, func(t operations.Ref) bool { return is(t, r) }) {
		return // its own
	}
	if nameable(r) {
		st.freed = addRef(st.freed, r)
		w.rec.frees = addRef(w.rec.frees, r)
	}
}

// around are the locks that the callee holds while it calls its arguments.
func (w *walker) around(fact *SignalLocks, c *operations.Call) []Lock {
	if fact == nil {
		return nil // nothing is known
	}
	return w.mapped(fact.Around, c)
}

// value walks a function value that is called during c, with the callee's locks around it.
func (w *walker) value(v operations.FuncVal, c *operations.Call, st *state, around []Lock) *state {
	for _, l := range around {
		st.take(l)
	}
	next := st
	switch {
	case v.Lit != nil && v.Lit == c.Lit:
		next = w.inline(v.Lit, c, st)
	case v.Lit != nil:
		next = w.inline(v.Lit, nil, st)
	case v.Fn != nil:
		next = w.plain(callOf(v, c.Expr.Pos()), st)
	default:
		w.parameter(v.Param, st)
	}
	for _, l := range around {
		if next != nil {
			next.drop(l.Ref)
		}
	}
	return next
}

// inline walks a literal where it is called and returns the state after it.
func (w *walker) inline(lit *operations.Outline, c *operations.Call, st *state) *state {
	if slices.Contains(w.lits, lit) {
		return st // it calls itself
	}
	w.res.inlined[lit] = true
	sub := &walker{res: w.res, out: lit, rec: w.rec, envs: w.envs, lits: w.lits}
	if c != nil {
		sub.envs = append(slices.Clone(w.envs), w.res.Ops.Env(w.out, c))
	}
	return sub.run(st)
}

// parameter notes which locks are held whenever a parameter is called.
func (w *walker) parameter(i int, st *state) {
	if i == noParam {
		return // no parameter
	}
	list := st.locks(nil)
	if !w.rec.calls {
		w.rec.calls, w.rec.around = true, list
		return
	}
	w.rec.around = slices.DeleteFunc(w.rec.around, func(l Lock) bool {
		return !slices.ContainsFunc(list, func(m Lock) bool { return is(l.Ref, m.Ref) })
	})
}

// effects applies what the callee does itself.
func (w *walker) effects(c *operations.Call, fact *SignalLocks, st *state) {
	w.delivers(c.Expr.Lparen, c.Expr.Pos(), st)
	if c.Callee == nil {
		w.unknown(c, st)
		return
	}
	var frees []operations.Ref
	if fact != nil {
		frees = w.mappedRefs(fact.Frees, c)
	}
	w.freed(frees, st)
	w.sends(c, st, frees)
	w.rec.sites = append(w.rec.sites, site{call: c, out: w.out, envs: w.envs, freed: slices.Clone(st.freed)})
	if fact == nil {
		return // it touches no locks
	}
	for _, r := range w.mappedRefs(fact.Drops, c) {
		w.release(r, st)
	}
	for _, l := range w.mapped(fact.Leaves, c) {
		l.pos, l.Chain = c.Expr.Pos(), operations.ExtendShort(c.Callee.Name(), l.Chain)
		if !st.restore(l.Ref) {
			st.take(l)
		}
	}
}

// freed notes that a callee releases, if only for a while, what this function's own callers hold.
func (w *walker) freed(frees []operations.Ref, st *state) {
	for _, r := range frees {
		own := slices.ContainsFunc(st.held, func(h held) bool { return is(h.Ref, r) || alike(h.Ref, r) })
		if !own && nameable(r) {
			w.rec.frees = addRef(w.rec.frees, r)
		}
	}
}

// sends records the sends that a call makes or leads to while locks are held.
func (w *walker) sends(c *operations.Call, st *state, frees []operations.Ref) {
	list := st.locks(frees)
	if len(list) == 0 || !w.res.Ops.Operates(c.Callee) {
		return // nothing is held, or nothing sent
	}
	for _, t := range w.res.Ops.Leads(w.out, c) {
		if t.Role != vocabulary.Send && !t.Invokes || t.Async || t.Delivery == vocabulary.Async {
			continue // no receiver is called, or none is waited for
		}
		held := HeldSend{Send: w.template(t), Locks: list, Call: c, Outline: w.out, root: w.rec.out}
		for i := range list {
			held.own = append(held.own, w.owns(&list[i], &held.Send, c))
		}
		w.res.Sends = append(w.res.Sends, held)
	}
}

// template rewrites t as the function in which the literals are called sees it.
func (w *walker) template(t operations.Template) operations.Template {
	for _, env := range slices.Backward(w.envs) {
		t = t.In(env)
	}
	return t
}

// unknown handles the call of a function value: a parameter, a function that undoes a lock, or a receiver that a
// dispatcher of the program's own keeps.
func (w *walker) unknown(c *operations.Call, st *state) {
	if c.Lit != nil {
		return // walked already
	}
	if c.Param != noParam {
		w.parameter(c.Param, st)
		return
	}
	for _, v := range w.res.Ops.Funcs(w.out, c.Expr.Fun) {
		if fact := w.res.Fact(v.Maker); fact != nil {
			w.undo(fact.Undoes, st)
			return
		}
	}
	w.feeds(c.Expr.Pos(), false, st)
}

// undo releases the locks that a function releases which somebody else has made.
func (w *walker) undo(refs []operations.Ref, st *state) {
	for _, r := range refs {
		st.held = slices.DeleteFunc(st.held, func(h held) bool { return is(h.Ref, r) || alike(h.Ref, r) })
	}
}

func (w *walker) channel(ch *operations.Chan, st *state) {
	if ch.Op == operations.Send {
		w.feeds(ch.At, true, st)
		w.delivers(ch.At, ch.At, st)
	}
	for _, at := range ch.Arrows {
		w.delivers(at, at, st)
	}
}

// seen rewrites r as the function in which the literals are called sees it.
func (w *walker) seen(r operations.Ref) operations.Ref {
	for _, env := range slices.Backward(w.envs) {
		r = r.In(env)
	}
	return tidy(r)
}

// mapped are the locks of a callee as the walked function sees them.
func (w *walker) mapped(list []Lock, c *operations.Call) []Lock {
	out := make([]Lock, len(list))
	for i, l := range list {
		out[i] = l
		out[i].Ref = w.seen(w.res.in(w.out, c, l.Ref))
		out[i].pos = c.Expr.Pos()
	}
	return out
}

func (w *walker) mappedRefs(list []operations.Ref, c *operations.Call) []operations.Ref {
	out := make([]operations.Ref, len(list))
	for i, r := range list {
		out[i] = w.seen(w.res.in(w.out, c, r))
	}
	return out
}
