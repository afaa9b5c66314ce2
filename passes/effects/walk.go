package effects

import (
	"go/ast"
	"go/token"
	"slices"

	"github.com/signalvet/signalvet/passes/operations"
)

// walker follows the paths of one outline. A path that returns an error early or ends the program does not count; the
// body of a loop counts as run.
type walker struct {
	ord    *orders
	out    *operations.Outline
	report bool
	ending bool // in a deferred call: where an error is found, the function has failed
	any    bool // join what may have happened, instead of what must

	loops  []*operations.Loop
	exits  []*state  // at normal returns
	errors []*state  // at returns of an error
	early  *[]*state // at the first wait, shared with the literals that are walked here

	asked     *[]Event    // the calls of interfaces' methods on the way, shared too
	questions *[]Question // shared too

	defers []*operations.Call
	depth  int      // branches and loops around the current node
	breaks []*frame // what a break or continue can leave
	envs   []operations.Env
	calls  []*operations.Call    // the calls of variables whose literals are being walked, outermost first
	steps  []*operations.Outline // the literals being walked, against recursion
}

// frame is a loop or switch that is being walked.
type frame struct {
	label     string
	loop      bool
	breaks    []*state
	continues []*state
}

// run walks the outline from start and returns the state at its normal end, nil when there is none.
func (w *walker) run(start *state) *state {
	if w.out.Jumpy {
		return start // goto: the order of the source means nothing
	}
	w.steps = append(w.steps, w.out)
	end := w.block(w.out.Body, start.clone())
	if end != nil {
		w.exit(end)
	}
	w.steps = w.steps[:len(w.steps)-1]
	final := w.join(w.exits)
	if final == nil {
		return nil
	}
	return w.deferred(final)
}

// exit records a normal end.
func (w *walker) exit(st *state) { w.exits = append(w.exits, st) }

// snapshot records what has happened before anything is waited for.
func (w *walker) snapshot(st *state) {
	if !st.waited {
		*w.early = append(*w.early, st.clone())
	}
}

// join merges the ways that lead to one point. When only some of them have waited, what the others have done is recorded
// first: what follows counts as waited for.
func (w *walker) join(states []*state) *state {
	if slices.ContainsFunc(states, func(st *state) bool { return st.waited }) {
		for _, st := range states {
			w.snapshot(st)
		}
	}
	return join(states, w.any)
}

// begin walks the outline of a function from its beginning.
func (w *walker) begin(start *state) *state {
	w.early, w.asked, w.questions = new([]*state), new([]Event), new([]Question)
	end := w.run(start)
	if end != nil {
		w.snapshot(end)
	}
	return end
}

// uncertain marks the events that an early return of an error does without.
func (w *walker) uncertain(events []Event) {
	for i := range events {
		for _, st := range w.errors {
			if st.events[events[i].key()] == nil {
				events[i].Success = true
			}
		}
	}
}

// forget drops what the callee of c gives other objects.
func (w *walker) forget(c *operations.Call, st *state) {
	for _, ref := range w.ord.res.Ops.Written(w.out, c) {
		st.forget(ref)
	}
}

// earlyEvents are the events that come before anything is waited for, on every path.
func (w *walker) earlyEvents() []Event {
	st := join(*w.early, false)
	if st == nil {
		return nil
	}
	return slices.DeleteFunc(st.sorted(), func(e Event) bool { return e.Role == Ask })
}

// deferred runs the deferred calls, the last one first.
func (w *walker) deferred(st *state) *state {
	w.ending = true
	for i := len(w.defers) - 1; i >= 0; i-- {
		if next := w.plain(w.defers[i], st); next != nil {
			st = next
		}
	}
	return st
}

// block walks nodes and returns the state after them, nil when the path ends within.
func (w *walker) block(nodes operations.Block, st *state) *state {
	for _, n := range nodes {
		if st = w.node(n, st); st == nil {
			return nil
		}
	}
	return st
}

func (w *walker) node(n operations.Node, st *state) *state {
	switch n := n.(type) {
	case *operations.Call:
		return w.call(n, st)
	case *operations.Chan:
		w.snapshot(st)
		st.wait()
		return st
	case *operations.Branch:
		return w.branch(n, st)
	case *operations.Loop:
		return w.loop(n, st)
	case *operations.Assign:
		st.forget(w.ord.res.Ops.Value(w.out, n.X).Ref)
		return st
	case *operations.Jump:
		w.jump(n, st)
		return nil
	}
	return st
}

func (w *walker) branch(n *operations.Branch, st *state) *state {
	f := &frame{label: n.Label}
	if n.Breakable {
		w.breaks = append(w.breaks, f)
	}
	w.depth++
	var ends []*state
	for i, arm := range n.Arms {
		start := st.clone()
		start.success = start.success || n.Success && i == 0
		var kept []*Event
		if n.Failure && i == 0 {
			kept = start.uncertain() // a call has failed, perhaps before it did anything
		}
		exits := len(w.exits)
		end := w.block(arm, start)
		if w.ending && n.Failure && i == 0 {
			w.exits = w.exits[:exits] // the function that ends has failed
			continue
		}
		if end != nil {
			for _, e := range kept {
				end.add(e) // paths that fail do not count for what follows
			}
			end.success = st.success
			ends = append(ends, end)
		}
	}
	w.depth--
	if n.Breakable {
		w.breaks = w.breaks[:len(w.breaks)-1]
	}
	if !n.Exhaustive && !(w.ending && n.Success) {
		ends = append(ends, st)
	}
	return w.join(append(ends, f.breaks...))
}

func (w *walker) loop(n *operations.Loop, st *state) *state {
	f := &frame{label: n.Label, loop: true}
	exits, asked := len(w.exits), len(*w.asked)
	w.breaks = append(w.breaks, f)
	w.loops = append(w.loops, n)
	w.depth++
	end := w.block(n.Body, st.clone())
	w.rounds(n, asked, end)
	w.depth--
	w.loops = w.loops[:len(w.loops)-1]
	w.breaks = w.breaks[:len(w.breaks)-1]
	ends := f.continues
	if end != nil {
		ends = append(ends, end)
	}
	if n.Forever {
		for _, s := range ends {
			w.snapshot(s) // it goes on for ever: what it does at once counts for those who start it
		}
		if round := w.join(ends); round != nil {
			ran(f.breaks, round)
			ran(w.exits[exits:], round)
		}
		ends = nil
	}
	return w.join(append(ends, f.breaks...))
}

// ran adds what a round of an endless loop does to the states in which the loop is left: its body counts as run. A loop that
// is left because something succeeded may have run nothing.
func ran(left []*state, round *state) {
	for _, s := range left {
		if s.success {
			continue // a retry that was not needed
		}
		for _, e := range round.events {
			s.add(e)
		}
	}
}

func (w *walker) jump(n *operations.Jump, st *state) {
	switch n.Kind {
	case operations.Return:
		if n.Err { // the path fails, and what follows does not happen
			w.errors = append(w.errors, st)
		} else {
			w.exit(st)
		}
	case operations.Break, operations.Continue:
		if f := w.target(n); f != nil && n.Kind == operations.Break {
			f.breaks = append(f.breaks, st)
		} else if f != nil {
			f.continues = append(f.continues, st)
		}
	}
}

// target is the statement that a break or continue leaves.
func (w *walker) target(n *operations.Jump) *frame {
	for _, f := range slices.Backward(w.breaks) {
		switch {
		case n.Label != "" && f.label != n.Label: // another statement's
		case n.Kind == operations.Continue && !f.loop: // a switch cannot be continued
		default:
			return f
		}
	}
	return nil
}

// inline walks a literal where it is called and returns the state after it.
func (w *walker) inline(lit *operations.Outline, c *operations.Call, st *state) *state {
	if slices.Contains(w.steps, lit) {
		return st // it calls itself
	}
	w.ord.inlined[lit] = true
	sub := &walker{ord: w.ord, out: lit, report: w.report, any: w.any, early: w.early, ending: w.ending, asked: w.asked, questions: w.questions, loops: w.loops, steps: w.steps, envs: w.envs, calls: w.calls}
	if c != nil {
		sub.envs = append(slices.Clone(w.envs), w.ord.res.Ops.Env(w.out, c))
		if _, direct := ast.Unparen(c.Expr.Fun).(*ast.FuncLit); !direct {
			sub.calls = append(slices.Clone(w.calls), c)
		}
	}
	return sub.run(st)
}

// within reports whether pos lies in the literal that a call runs.
func (res *Result) within(c *operations.Call, pos token.Pos) bool {
	return c.Lit != nil && c.Lit.Lit.Pos() <= pos && pos < c.Lit.Lit.End()
}
