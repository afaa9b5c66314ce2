package paths

import (
	"slices"

	"github.com/signalvet/signalvet/passes/operations"
)

// visit follows one outline.
type visit[S any] struct {
	*Walker[S]
	out    *operations.Outline
	defers []*operations.Call // those that have been reached
	ends   []end[S]
	around []*statement[S] // what a break or continue can leave, outermost first
}

// end is the end of a path, before its deferred calls.
type end[S any] struct {
	st     *S
	failed bool
	defers []*operations.Call
}

// statement is a loop, switch or select that is being followed.
type statement[S any] struct {
	label     string
	loop      bool
	broken    *S
	continued *S
}

func (v *visit[S]) leave(st *S, failed bool) {
	v.ends = append(v.ends, end[S]{st: st, failed: failed, defers: slices.Clone(v.defers)})
}

// deferred runs the deferred calls of a path, the last one first.
func (v *visit[S]) deferred(e end[S]) *S {
	for _, c := range slices.Backward(e.defers) {
		if v.Call != nil && !v.Call(v.out, c, e.st) {
			return nil
		}
	}
	return e.st
}

// block follows nodes and returns the state after them, nil when every path ends within.
func (v *visit[S]) block(nodes operations.Block, st *S) *S {
	for i, n := range nodes {
		last := i == len(nodes)-1 && len(v.around) == 0 && sameBlock(nodes, v.out.Body)
		if st = v.node(n, st, last); st == nil {
			return nil
		}
	}
	return st
}

// sameBlock reports whether two blocks are one.
func sameBlock(a, b operations.Block) bool { return len(a) == len(b) && len(a) > 0 && &a[0] == &b[0] }

// node follows one node; last says that the body ends with it.
func (v *visit[S]) node(n operations.Node, st *S, last bool) *S {
	switch n := n.(type) {
	case *operations.Call:
		return v.call(n, st)
	case *operations.Chan:
		if v.Chan != nil {
			v.Chan(v.out, n, st)
		}
	case *operations.Branch:
		return v.branch(n, st)
	case *operations.Loop:
		return v.loop(n, st)
	case *operations.Jump:
		v.jump(n, st, last)
		return nil
	}
	return st
}

func (v *visit[S]) call(c *operations.Call, st *S) *S {
	if c.Mode == operations.Deferred {
		v.defers = append(v.defers, c)
		return st
	}
	if v.Call != nil && !v.Call(v.out, c, st) {
		return nil
	}
	return st
}

func (v *visit[S]) branch(n *operations.Branch, st *S) *S {
	s := &statement[S]{label: n.Label}
	if n.Breakable {
		v.around = append(v.around, s)
		defer func() { v.around = v.around[:len(v.around)-1] }()
	}
	var after *S
	if !n.Exhaustive {
		after = v.Clone(st)
	}
	for _, arm := range n.Arms {
		after = v.merge(after, v.block(arm, v.Clone(st)))
	}
	return v.merge(after, s.broken)
}

func (v *visit[S]) loop(n *operations.Loop, st *S) *S {
	s := &statement[S]{label: n.Label, loop: true}
	v.around = append(v.around, s)
	defer func() { v.around = v.around[:len(v.around)-1] }()
	after := v.merge(v.block(n.Body, v.Clone(st)), s.continued)
	if n.Forever {
		return s.broken // nothing else leaves it
	}
	if !v.Once {
		after = v.merge(after, v.Clone(st))
	}
	return v.merge(after, s.broken)
}

// jump ends a path. The return that a body ends with is a normal one: what it returns is the outcome.
func (v *visit[S]) jump(n *operations.Jump, st *S, last bool) {
	switch n.Kind {
	case operations.Return:
		if v.Return != nil {
			v.Return(v.out, n.Stmt, st)
		}
		v.leave(st, n.Err && !last)
	case operations.Break, operations.Continue:
		s := v.target(n)
		switch {
		case s == nil: // a goto in disguise
		case n.Kind == operations.Break:
			s.broken = v.merge(s.broken, st)
		default:
			s.continued = v.merge(s.continued, st)
		}
	}
}

// target is the statement that a break or continue leaves.
func (v *visit[S]) target(n *operations.Jump) *statement[S] {
	for _, s := range slices.Backward(v.around) {
		switch {
		case n.Label != "" && s.label != n.Label: // another statement's
		case n.Kind == operations.Continue && !s.loop: // a switch cannot be continued
		default:
			return s
		}
	}
	return nil
}
