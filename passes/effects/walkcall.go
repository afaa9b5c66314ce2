package effects

import (
	"go/token"
	"slices"

	"github.com/signalvet/signalvet/passes/operations"
	"github.com/signalvet/signalvet/passes/vocabulary"
)

func (w *walker) call(c *operations.Call, st *state) *state {
	switch c.Mode {
	case operations.Go:
		w.spawn(c, st)
		return st
	case operations.Deferred:
		if w.depth == 0 { // a deferred call that may not be reached says nothing
			w.defers = append(w.defers, c)
		}
		return st
	}
	return w.plain(c, st)
}

// plain walks a call that happens here: the functions that it runs, then what it does itself.
func (w *walker) plain(c *operations.Call, st *state) *state {
	alive := true
	w.ord.res.Ops.Runs(w.out, c, func(v operations.FuncVal, elsewhere bool) {
		switch {
		case !alive: // a literal before it ends the program
		case elsewhere:
			w.spawnValue(v, c, st)
		default:
			next := w.value(v, c, st)
			if alive = next != nil; alive {
				st = next
			}
		}
	})
	if !alive {
		return nil
	}
	w.effects(c, st)
	if w.ends(c) {
		return nil
	}
	return st
}

// value walks a function value that is called during c.
func (w *walker) value(v operations.FuncVal, c *operations.Call, st *state) *state {
	switch {
	case v.Lit != nil && v.Lit == c.Lit:
		return w.inline(v.Lit, c, st)
	case v.Lit != nil:
		return w.inline(v.Lit, nil, st)
	case v.Fn != nil:
		w.judge(c, w.ord.res.Ops.Detached(v.Fn), st)
		w.happen(c, w.ord.detachedEvents(v.Fn, done), st)
	}
	return st
}

// effects applies what the callee does: its connects are judged by what came before, its sends come after.
func (w *walker) effects(c *operations.Call, st *state) {
	leads := w.ord.res.Ops.Leads(w.out, c)
	before := len(st.pending)
	if c.Callee != nil || c.Value != nil { // a literal has been walked
		w.judge(c, leads, st)
		w.ask(c, w.ord.asked(w.out, c), st)
	}
	started := slices.Clone(st.pending[before:])
	st.pending = st.pending[:before] // the callee decides their order with its own sends
	waits := w.ord.callWaits(c)
	if waits && c.Callee != nil {
		w.happen(c, w.ord.earlyEvents(w.out, c, leads), st)
	}
	if waits {
		w.snapshot(st)
		st.wait()
	}
	w.happen(c, w.ord.madeEvents(w.out, c, leads), st)
	w.forget(c, st)
	if c.Callee != nil {
		w.open(c)
		w.happen(c, w.ord.happens(w.out, c, leads), st)
	}
	if !waits {
		st.pending = append(st.pending, started...)
	}
}

// ends reports whether c never returns.
func (w *walker) ends(c *operations.Call) bool {
	if c.Callee == nil {
		return false
	}
	if c.Callee.Pkg() == w.ord.res.pass.Pkg {
		w.ord.function(c.Callee)
	}
	fact := w.ord.res.Fact(c.Callee)
	return fact != nil && fact.Order.Ends
}

// judge compares the connects among leads with what has happened.
func (w *walker) judge(c *operations.Call, leads []operations.Template, st *state) {
	for i := range leads {
		t := w.seen(leads[i])
		if t.Role != vocabulary.Connect && t.Role != vocabulary.View {
			continue // nothing else can be late
		}
		st.heard[t.Signal] = st.heard[t.Signal] || t.Role == vocabulary.Connect
		if st.conns[connection(&t)] {
			continue // it was there in time, and is connected anew
		}
		if t.Async {
			st.pending = append(st.pending, Pending{Connect: t, At: c.Expr.Pos(), loops: w.loops})
			continue // it may come at any time
		}
		w.connected(c, t, st)
		if e := w.missed(&t, st); e != nil {
			w.lateAt(c, t, *e)
		} else if k := connection(&t); k != "" {
			st.conns[k] = true
		}
	}
}

// missed is an event that the connect t comes too late for, nil when there is none.
func (w *walker) missed(t *operations.Template, st *state) *Event {
	for _, e := range st.sortedEvents() {
		if Misses(t, e) && !w.shareLoop(e.loops) {
			return e // one finding for one connect
		}
	}
	return nil
}

func (w *walker) lateAt(c *operations.Call, t operations.Template, e Event) {
	if !w.report {
		return // judged again when it is reported
	}
	l := Late{At: c.Expr.Pos(), End: c.Expr.End(), Connect: t, Event: e, Call: c, In: w.out}
	for _, outer := range w.calls { // the order is decided where a literal is called, unless it decides it itself
		if !w.ord.res.within(outer, e.pos) {
			l.At, l.End, l.Call = outer.Expr.Pos(), outer.Expr.End(), outer
			l.Connect.Receiver = w.ord.res.Ops.Renamed(w.out, outer, t.Receiver)
			break
		}
	}
	w.ord.late = append(w.ord.late, l)
}

// seen rewrites t as the function in which the literals are called sees it.
func (w *walker) seen(t operations.Template) operations.Template {
	for _, env := range slices.Backward(w.envs) {
		t = t.In(env)
	}
	return t
}

// happen records events, and tells the connects of goroutines that race with them.
func (w *walker) happen(c *operations.Call, events []Event, st *state) {
	for i := range events {
		e := events[i]
		for _, env := range slices.Backward(w.envs) {
			e.Signal, e.Sender = e.Signal.In(env), e.Sender.In(env)
		}
		e.pos, e.loops, e.heard = c.Expr.Pos(), slices.Clone(w.loops), st.heard[e.Signal]
		w.race(&e, st)
		if e.Signal.Known() || e.Program {
			st.add(&e)
		}
	}
}

func (w *walker) race(e *Event, st *state) {
	if e.Role == vocabulary.Freeze {
		return // a panic that the program shows by itself
	}
	for _, p := range st.pending {
		if Misses(&p.Connect, e) && !sharedLoop(p.loops, e.loops) && w.report {
			raced := *e
			raced.Race = true
			w.ord.late = append(w.ord.late, Late{At: p.At, End: token.NoPos, Connect: p.Connect, Event: raced, In: w.out})
		}
	}
}

// spawn notes what a go statement starts: connects that may come at any time, and sends that happen at once.
func (w *walker) spawn(c *operations.Call, st *state) {
	w.ord.res.Ops.Runs(w.out, c, func(v operations.FuncVal, _ bool) { w.spawnValue(v, c, st) })
	if c.Callee == nil {
		return // a literal, which has been looked at, or nothing that is known
	}
	leads := w.ord.res.Ops.Leads(w.out, c)
	started := w.pend(c, leads, st)
	w.raced(c, w.ord.earlyEvents(w.out, c, leads), st)
	st.pending = append(st.pending, started...)
}

func (w *walker) spawnValue(v operations.FuncVal, c *operations.Call, st *state) {
	switch {
	case w.delayed(v, c): // it comes at a time of its own
	case v.Lit != nil:
		w.spawnLiteral(v.Lit, c, st)
	case v.Fn != nil:
		started := w.pend(c, w.ord.res.Ops.Detached(v.Fn), st)
		w.raced(c, w.ord.detachedEvents(v.Fn, early), st)
		st.pending = append(st.pending, started...)
	}
}

// delayed reports whether the callee starts its argument v later, not at once.
func (w *walker) delayed(v operations.FuncVal, c *operations.Call) bool {
	for i, arg := range c.Expr.Args {
		for _, given := range w.ord.res.Ops.Funcs(w.out, arg) {
			if given.Lit == v.Lit && given.Fn == v.Fn && w.ord.res.Ops.Delayed(c, i) {
				return true
			}
		}
	}
	return false
}

// pend judges the connects of a goroutine, which come after what has happened, and returns those that are in time so
// far: they come at any time from now on.
func (w *walker) pend(c *operations.Call, leads []operations.Template, st *state) []Pending {
	var out []Pending
	for _, t := range leads {
		if t.Role != vocabulary.Connect {
			continue // only connects can be late
		}
		t.Async = false
		before := len(w.ord.late)
		w.judge(c, []operations.Template{t}, st)
		if len(w.ord.late) == before {
			out = append(out, Pending{Connect: w.seen(t), At: c.Expr.Pos(), loops: w.loops})
		}
	}
	return out
}

// raced records the events that a goroutine makes before it waits for anything.
func (w *walker) raced(c *operations.Call, events []Event, st *state) {
	for i := range events {
		events[i].Race = true
	}
	w.happen(c, events, st)
}

// spawnLiteral does the same for a literal: the connects in it are reported where they stand.
func (w *walker) spawnLiteral(lit *operations.Outline, c *operations.Call, st *state) {
	if slices.Contains(w.steps, lit) {
		return // it starts itself again
	}
	sub := &walker{ord: w.ord, out: lit, loops: w.loops, steps: w.steps} // reported when it is judged by itself
	sub.begin(newState())
	var started []Pending
	for _, inner := range lit.Calls {
		started = append(started, w.pend(inner, w.ord.res.Ops.Leads(lit, inner), st)...)
	}
	w.raced(c, sub.earlyEvents(), st)
	st.pending = append(st.pending, started...)
}
