// Package paths follows the paths of a function in the order in which things happen, for checks that ask what comes
// between two places. A check gives a [Walker] what to do at a call; the walker takes care of branches, loops, jumps and
// deferred calls.
package paths

import (
	"go/ast"
	"slices"

	"github.com/signalvet/signalvet/passes/operations"
)

// A Walker follows the paths of outlines with states of type S. Clone and Join are required; the others may be nil.
// It belongs to one goroutine.
type Walker[S any] struct {
	Clone func(*S) *S
	Join  func(into, from *S) // takes in another way that leads to the same point

	// Call is told of each call that happens, deferred ones when they run and those of go statements when they are
	// started. It returns false when the path ends there.
	Call func(o *operations.Outline, c *operations.Call, st *S) bool
	Chan func(o *operations.Outline, ch *operations.Chan, st *S)

	// Return is told of each return statement, before the deferred calls run.
	Return func(o *operations.Outline, ret *ast.ReturnStmt, st *S)

	// Exit is told of the end of each path of the outlines that [Walker.Run] is given, when the deferred calls have
	// run; failed says that an error is returned.
	Exit func(o *operations.Outline, st *S, failed bool)

	// Once makes the body of a loop count as run; otherwise it may be left out.
	Once bool

	steps []*operations.Outline // what is being walked, outermost first
}

// Run follows the paths of o and returns the state at its normal end, nil when there is none. It reports false, and
// has followed nothing, when the order of the source means nothing.
func (w *Walker[S]) Run(o *operations.Outline, start *S) (*S, bool) {
	if o.Jumpy {
		return nil, false // goto
	}
	normal, _ := w.outline(o, start, w.Exit)
	return normal, true
}

// Inline follows the paths of a literal where it is called, and returns the state after the call, nil when the call
// never returns. A literal that calls itself is not followed again.
func (w *Walker[S]) Inline(lit *operations.Outline, st *S) *S {
	normal, failed := w.Ends(lit, st)
	if normal == nil {
		return failed // it always fails, and what follows knows
	}
	return normal
}

// Ends is Inline, and tells the state at the normal end of the literal from that where it returns an error; nil when it
// has no such end.
func (w *Walker[S]) Ends(lit *operations.Outline, st *S) (normal, failed *S) {
	if lit.Jumpy || slices.Contains(w.steps, lit) {
		return st, nil
	}
	return w.outline(lit, st, nil)
}

func (w *Walker[S]) outline(o *operations.Outline, start *S, exit func(*operations.Outline, *S, bool)) (normal, failed *S) {
	w.steps = append(w.steps, o)
	defer func() { w.steps = w.steps[:len(w.steps)-1] }()
	v := &visit[S]{Walker: w, out: o}
	if end := v.block(o.Body, w.Clone(start)); end != nil {
		v.leave(end, false)
	}
	for _, end := range v.ends {
		st := v.deferred(end)
		if st == nil {
			continue // a deferred call ends the program
		}
		if exit != nil {
			exit(o, st, end.failed)
		}
		if end.failed {
			failed = w.merge(failed, st)
		} else {
			normal = w.merge(normal, st)
		}
	}
	return normal, failed
}

// merge joins the ways that lead to one point; nil is a way that is not taken.
func (w *Walker[S]) merge(a, b *S) *S {
	switch {
	case a == nil:
		return b
	case b == nil:
		return a
	}
	w.Join(a, b)
	return a
}
