package locks

import (
	"slices"

	"github.com/signalvet/signalvet/passes/operations"
)

// walker follows the paths of one outline and keeps account of the locks that are held.
type walker struct {
	res  *Result
	out  *operations.Outline
	rec  *record               // of the outline that the walk began with
	envs []operations.Env      // of the literals that are walked where they are called, outermost first
	exit []*state              // at normal returns
	from []*frame              // what a break or continue can leave
	lits []*operations.Outline // the literals being walked, against recursion
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
	w.lits = append(w.lits, w.out)
	begin := start.clone()
	begin.defers = nil
	if end := w.block(w.out.Body, begin); end != nil {
		w.leave(end, false)
	}
	w.lits = w.lits[:len(w.lits)-1]
	end := join(start, w.exit)
	if end != nil {
		end.defers = start.defers
	}
	return end
}

// leave runs the deferred calls, the last one first, and records a normal end. A failing return says nothing of what a
// function does when it succeeds.
func (w *walker) leave(st *state, failing bool) {
	defers := st.defers
	st.defers = nil
	for _, d := range slices.Backward(defers) {
		next := w.plain(d.call, st.clone())
		switch {
		case next == nil:
			return // a deferred call that ends the program
		case d.maybe:
			st = join(st, []*state{next, st})
		default:
			st = next
		}
	}
	if !failing {
		w.exit = append(w.exit, st)
	}
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
		w.channel(n, st)
	case *operations.Branch:
		return w.branch(n, st)
	case *operations.Loop:
		return w.iterate(n, st)
	case *operations.Jump:
		w.jump(n, st)
		return nil
	}
	return st
}

func (w *walker) branch(n *operations.Branch, st *state) *state {
	f := &frame{label: n.Label}
	if n.Breakable {
		w.from = append(w.from, f)
	}
	var ways []*state
	for _, arm := range n.Arms {
		if end := w.block(arm, st.clone()); end != nil {
			ways = append(ways, end)
		}
	}
	if n.Breakable {
		w.from = w.from[:len(w.from)-1]
	}
	if !n.Exhaustive {
		ways = append(ways, st)
	}
	return join(st, append(ways, f.breaks...))
}

func (w *walker) iterate(n *operations.Loop, st *state) *state {
	f := &frame{label: n.Label, loop: true}
	w.from = append(w.from, f)
	end := w.block(n.Body, st.clone())
	w.from = w.from[:len(w.from)-1]
	var ways []*state
	if !n.Forever {
		ways = append(ways, f.continues...)
		if end != nil {
			ways = append(ways, end)
		}
		ways = append(ways, st)
	}
	return join(st, append(ways, f.breaks...))
}

func (w *walker) jump(n *operations.Jump, st *state) {
	switch n.Kind {
	case operations.Return:
		w.leave(st, n.Err)
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
	for _, f := range slices.Backward(w.from) {
		switch {
		case n.Label != "" && f.label != n.Label: // another statement's
		case n.Kind == operations.Continue && !f.loop: // a switch cannot be continued
		default:
			return f
		}
	}
	return nil
}
