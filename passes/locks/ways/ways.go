// Package ways follows the ways through a function, in the order in which things happen, for checks that keep account
// of something on the way.
package ways

import (
	"slices"

	"github.com/signalvet/signalvet/passes/operations"
)

// A Walk follows all ways through one outline with a state of type S. The body of a loop is walked once. Deferred calls
// happen when the function returns, the last one first.
type Walk[S any] struct {
	Clone func(st S) S
	// Join merges the ways, at least one, that lead from a point with the state before to another point.
	Join func(before S, ways []S) S
	// Call applies a call that happens now, and reports whether the way goes on after it.
	Call func(c *operations.Call, st S) (S, bool)
	// Chan applies a channel operation; nil when they do not matter.
	Chan func(ch *operations.Chan, st S)
	// Again looks at the states in which a loop begins another round; nil when that does not matter.
	Again func(n *operations.Loop, before S, ends []S)

	Depth int // branches and loops around the current node

	exits []S // at normal returns
	open  []*frame[S]
}

// way is a state with the calls that are deferred on the way to it.
type way[S any] struct {
	state  S
	defers []deferred
}

// deferred is a call that happens when the function returns.
type deferred struct {
	call  *operations.Call
	maybe bool // some way to the point does not defer it
}

// frame is a loop or switch that is being walked.
type frame[S any] struct {
	label     string
	loop      bool
	breaks    []*way[S]
	continues []*way[S]
}

// Run walks o from start and returns the state at its normal returns, false when there is none. A return that reports an
// error is not normal: it says nothing of what the function does when it succeeds.
func (w *Walk[S]) Run(o *operations.Outline, start S) (S, bool) {
	if o.Jumpy {
		return start, true // goto: the order of the source means nothing
	}
	if end := w.block(o.Body, &way[S]{state: w.Clone(start)}); end != nil {
		w.leave(end, false)
	}
	if len(w.exits) == 0 {
		return start, false
	}
	return w.Join(start, w.exits), true
}

// leave runs the deferred calls and records a normal end.
func (w *Walk[S]) leave(st *way[S], failing bool) {
	state := st.state
	for _, d := range slices.Backward(st.defers) {
		next, alive := w.Call(d.call, w.Clone(state))
		switch {
		case !alive:
			return // it ends the program
		case d.maybe:
			state = w.Join(state, []S{next, state})
		default:
			state = next
		}
	}
	if !failing {
		w.exits = append(w.exits, state)
	}
}

// block walks nodes and returns the state after them, nil when the way ends within.
func (w *Walk[S]) block(nodes operations.Block, st *way[S]) *way[S] {
	for _, n := range nodes {
		if st = w.node(n, st); st == nil {
			return nil
		}
	}
	return st
}

func (w *Walk[S]) node(n operations.Node, st *way[S]) *way[S] {
	switch n := n.(type) {
	case *operations.Call:
		return w.call(n, st)
	case *operations.Chan:
		if w.Chan != nil {
			w.Chan(n, st.state)
		}
	case *operations.Branch:
		return w.branch(n, st)
	case *operations.Loop:
		return w.loop(n, st)
	case *operations.Jump:
		w.jump(n, st)
		return nil
	}
	return st
}

func (w *Walk[S]) call(c *operations.Call, st *way[S]) *way[S] {
	if c.Mode == operations.Deferred {
		st.defers = append(slices.Clip(st.defers), deferred{call: c})
		return st
	}
	next, alive := w.Call(c, st.state)
	if !alive {
		return nil
	}
	return &way[S]{next, st.defers}
}

func (w *Walk[S]) branch(n *operations.Branch, st *way[S]) *way[S] {
	f := &frame[S]{label: n.Label}
	if n.Breakable {
		w.open = append(w.open, f)
	}
	w.Depth++
	var ways []*way[S]
	for _, arm := range n.Arms {
		if end := w.block(arm, w.clone(st)); end != nil {
			ways = append(ways, end)
		}
	}
	w.Depth--
	if n.Breakable {
		w.open = w.open[:len(w.open)-1]
	}
	if !n.Exhaustive {
		ways = append(ways, st)
	}
	return w.join(st, append(ways, f.breaks...))
}

func (w *Walk[S]) loop(n *operations.Loop, st *way[S]) *way[S] {
	f := &frame[S]{label: n.Label, loop: true}
	w.open = append(w.open, f)
	w.Depth++
	end := w.block(n.Body, w.clone(st))
	w.Depth--
	w.open = w.open[:len(w.open)-1]
	rounds := f.continues
	if end != nil {
		rounds = append(rounds, end)
	}
	if w.Again != nil && len(rounds) > 0 {
		w.Again(n, st.state, states(rounds))
	}
	ways := f.breaks
	if !n.Forever {
		ways = append(append(ways, rounds...), st)
	}
	return w.join(st, ways)
}

func (w *Walk[S]) jump(n *operations.Jump, st *way[S]) {
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
func (w *Walk[S]) target(n *operations.Jump) *frame[S] {
	for _, f := range slices.Backward(w.open) {
		switch {
		case n.Label != "" && f.label != n.Label: // another statement's
		case n.Kind == operations.Continue && !f.loop: // a switch cannot be continued
		default:
			return f
		}
	}
	return nil
}

func (w *Walk[S]) clone(st *way[S]) *way[S] {
	return &way[S]{w.Clone(st.state), st.defers}
}

// join merges ways, nil when there is none: the point is not reached.
func (w *Walk[S]) join(before *way[S], ways []*way[S]) *way[S] {
	if len(ways) == 0 {
		return nil
	}
	defers := ways[0].defers
	for _, other := range ways[1:] {
		defers = mergeDefers(defers, other.defers)
	}
	return &way[S]{w.Join(before.state, states(ways)), defers}
}

func states[S any](ways []*way[S]) []S {
	out := make([]S, len(ways))
	for i, st := range ways {
		out[i] = st.state
	}
	return out
}

// mergeDefers keeps what both ways defer, then what one of them may have deferred.
func mergeDefers(a, b []deferred) []deferred {
	n := 0
	for n < len(a) && n < len(b) && a[n].call == b[n].call {
		n++
	}
	out := slices.Clone(a[:n])
	for _, d := range slices.Concat(a[n:], b[n:]) {
		d.maybe = true
		out = append(out, d)
	}
	return out
}
