package dupconnect

import (
	"go/token"
	"go/types"
	"slices"

	"github.com/signalvet/signalvet/passes/locks/ways"
	"github.com/signalvet/signalvet/passes/operations"
	"github.com/signalvet/signalvet/passes/vocabulary"
)

// walker follows the ways through one outline and keeps account of what is connected.
type walker struct {
	c    *connects
	out  *operations.Outline
	rec  *record               // of the outline that the walk began with
	envs []operations.Env      // of the literals that are walked where they are called, outermost first
	lits []*operations.Outline // the literals being walked, against recursion
	deep int                   // branches and loops around the literal
	ways *ways.Walk[*state]
}

// record is what one outline connects, its inlined literals included.
type record struct {
	out *operations.Outline
	all []Made // every connection that it makes, in the order of the walk
	off []gone // every disconnect, in the order of the walk
	end *state // what is connected at its normal return, nil when there is none
}

// gone is a call that takes connections away, or may.
type gone struct {
	pos      token.Pos
	template *operations.Template // nil when it may be any
}

func (w *walker) run(start *state) *state {
	w.ways = &ways.Walk[*state]{
		Clone: (*state).clone, Join: join,
		Call:  func(c *operations.Call, st *state) (*state, bool) { return w.call(c, st) },
		Again: w.again,
	}
	w.lits = append(slices.Clip(w.lits), w.out)
	end, reached := w.ways.Run(w.out, start)
	if !reached {
		return nil
	}
	return end
}

// call applies a call: the functions that it runs, then what it does itself.
func (w *walker) call(c *operations.Call, st *state) (*state, bool) {
	if once(c.Callee) {
		return st, true // it connects the first time only
	}
	alive := true
	w.c.ops.Runs(w.out, c, func(v operations.FuncVal, elsewhere bool) {
		if alive && !elsewhere && v.Lit != nil { // what is called elsewhere comes at another time
			next := w.inline(v.Lit, c, st)
			if alive = next != nil; alive {
				st = next
			}
		}
	})
	if alive {
		w.undo(c, st)
		w.connect(c, st)
	}
	return st, alive
}

// once reports whether fn calls its argument a single time, however often it is called.
func once(fn *types.Func) bool {
	return fn != nil && fn.FullName() == "(*sync.Once).Do"
}

// inline walks a literal where it is called.
func (w *walker) inline(lit *operations.Outline, c *operations.Call, st *state) *state {
	if slices.Contains(w.lits, lit) {
		return st // it calls itself
	}
	w.c.inlined[lit] = true
	sub := &walker{c: w.c, out: lit, rec: w.rec, envs: w.envs, lits: w.lits, deep: w.deep + w.ways.Depth}
	if c.Lit == lit {
		sub.envs = append(slices.Clone(w.envs), w.c.ops.Env(w.out, c))
	}
	return sub.run(st)
}

// undo takes away what a call disconnects, or may.
func (w *walker) undo(c *operations.Call, st *state) {
	if c.Callee == nil {
		if c.Lit == nil {
			w.forget(c, st) // a function value may be what disconnects
		}
		return
	}
	if operations.IsInterfaceMethod(c.Callee) && !w.c.ops.Operates(c.Callee) && mayUndo(c.Callee) {
		w.forget(c, st)
		return
	}
	for _, t := range w.c.ops.Leads(w.out, c) {
		if t = w.template(t); t.Role == vocabulary.Disconnect || t.Role == vocabulary.DisconnectAll {
			st.disconnect(&t)
			w.rec.off = append(w.rec.off, gone{c.Expr.Pos(), &t})
		}
	}
}

// forget takes away everything: nothing is known of what c does.
func (w *walker) forget(c *operations.Call, st *state) {
	st.made, st.base = slices.DeleteFunc(st.made, func(m Made) bool { return !m.Lost }), nil
	w.rec.off = append(w.rec.off, gone{pos: c.Expr.Pos()})
}

// connect judges and notes the connections that a call makes.
func (w *walker) connect(c *operations.Call, st *state) {
	for _, m := range w.made(c) {
		m.maybe = false
		w.rec.all = append(w.rec.all, m)
		if old := st.find(&m); old != nil && w.both(old) && !m.Fresh && !m.besides(old) {
			w.c.twice(old, &m)
		}
		if !m.Ended {
			st.add(m)
		}
	}
}

// besides reports whether one call makes both connections: a home-made dispatcher may keep its observers in several places.
func (m *Made) besides(old *Made) bool {
	return m.pos == old.pos && !m.unrolled && m.Connect.Inferred() != ""
}

// both reports whether a connection that was made before on some way meets one that is made here.
func (w *walker) both(old *Made) bool { return !old.maybe || w.deep+w.ways.Depth == 0 }

// made are the connections that a call makes on every way, as the walked function sees them.
func (w *walker) made(c *operations.Call) []Made {
	if fact := w.c.fact(c.Callee); fact != nil && !w.c.ops.Direct(c.Callee) {
		return w.through(fact, c)
	}
	var out []Made
	for _, op := range c.Ops {
		if op.Role != vocabulary.Connect || !op.Raw && !w.c.ops.Direct(c.Callee) {
			continue // no connect, or one in a function that does not always make it
		}
		m, ok := w.c.madeOf(op)
		if ok {
			out = append(out, w.seen(m))
		} else if m.literal {
			w.rec.all = append(w.rec.all, w.seen(m)) // no other connection equals it, but each request makes one
		}
	}
	return out
}

func (w *walker) through(fact *SignalConnections, c *operations.Call) []Made {
	env := w.c.ops.Env(w.out, c)
	out := make([]Made, len(fact.Made))
	for i, m := range fact.Made {
		if arg := m.Connect.Runs; len(arg) > 0 {
			m.Connect.Receiver = w.c.ops.ArgName(w.out, c, arg[0], m.Connect.Receiver)
		}
		if m.Connect.Signal.IsParam() {
			m.Connect.Name = w.c.ops.ArgName(w.out, c, m.Connect.Signal.Index, m.Connect.Name)
		}
		before, holds := m, w.given(m, c)
		m = m.in(env)
		m.Func, m.Holds = holds.Func, holds.Holds
		m = w.seen(m)
		m.pos, m.end = c.Expr.Pos(), c.Expr.End()
		m.Kept = m.Kept && !(w.c.dropped[c.Expr] && handsBack(c.Callee))
		m.Lost = m.Lost && !m.Kept || w.unnamed(before, c)
		out[i] = m
	}
	return out
}

// unnamed reports whether the receiver that a call gives is written there, so that no disconnect finds it.
func (w *walker) unnamed(m Made, c *operations.Call) bool {
	return slices.ContainsFunc(m.Holds, func(r operations.Ref) bool {
		return r.IsParam() && w.c.written(&m.Connect, w.c.ops.Arg(w.out, c, r.Index))
	})
}

// seen rewrites m as the function in which the literals are called sees it.
func (w *walker) seen(m Made) Made {
	for _, env := range slices.Backward(w.envs) {
		m = m.in(env)
	}
	return m.keyed()
}

func (w *walker) template(t operations.Template) operations.Template {
	for _, env := range slices.Backward(w.envs) {
		t = t.In(env)
	}
	return t
}

// again judges what is connected in every round of a loop and does not vary with it.
func (w *walker) again(n *operations.Loop, before *state, ends []*state) {
	for _, m := range join(before, ends).made {
		if m.unrolled || m.maybe || before.find(&m) != nil || w.takenAway(&m, n.At) {
			continue // made once for each row, in some rounds only, before the loop, or taken away by the next round
		}
		if !m.comparable() || !m.fixed(func(r operations.Ref) bool { return w.outside(r, n.At) }) {
			continue // another one each time
		}
		if m.Kept && (m.Fresh || m.isLiteral()) {
			continue // each has its own way to be taken away, so that several are meant
		}
		w.c.repeated(&m, "in every iteration")
	}
}

// takenAway reports whether the loop that begins at pos, and that has just been walked, disconnects m somewhere.
func (w *walker) takenAway(m *Made, pos token.Pos) bool {
	return slices.ContainsFunc(w.rec.off, func(g gone) bool {
		return g.pos >= pos && (g.template == nil && !m.Lost || g.template != nil && mayDisconnect(g.template, &m.Connect))
	})
}

// outside reports whether r means the same in every round of a loop that begins at pos.
func (w *walker) outside(r operations.Ref, pos token.Pos) bool {
	switch r.Kind {
	case operations.Global, operations.TypeParam:
		return true
	case operations.Local:
		return r.Offset() < int(pos)
	case operations.Param:
		return r.Index < stride*(depth(w.out)+1)
	}
	return false
}

// stride separates the parameters of a literal from those of the function around it.
const stride = 1000

// depth counts the literals around o, itself included.
func depth(o *operations.Outline) int {
	n := 0
	for ; o.Parent != nil; o = o.Parent {
		n++
	}
	return n
}
