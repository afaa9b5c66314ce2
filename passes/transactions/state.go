package transactions

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"github.com/signalvet/signalvet/passes/operations"
)

// key names what holds a transaction: a variable, and the fields that lead from it.
type key struct {
	root types.Object
	path string
}

// sent is a send, or a call of a parameter, on the way to a point.
type sent struct {
	call  *ast.CallExpr
	op    operations.Template
	param int  // the parameter of the function that is called, -2 for a send
	asked bool // its receivers are asked before the change, or are given the transaction
}

const noParam = -2

// tx is a transaction that has begun.
type tx struct {
	begun token.Pos
	sends []sent
	over  bool // committed or rolled back on every way
}

// state is what has happened on the way to a point.
type state struct {
	open map[key]*tx
	all  []sent // since the function began
}

func newState() *state { return &state{open: make(map[key]*tx)} }

func (s *state) clone() *state {
	c := &state{open: make(map[key]*tx, len(s.open)), all: slices.Clip(s.all)}
	for k, t := range s.open {
		c.open[k] = &tx{begun: t.begun, sends: slices.Clip(t.sends), over: t.over}
	}
	return c
}

// join takes in another way to the same point: a transaction that is open on one is open.
func (s *state) join(other *state) {
	s.all = union(s.all, other.all)
	for k, t := range other.open {
		mine := s.open[k]
		if mine == nil {
			s.open[k] = t
			continue
		}
		mine.sends = union(mine.sends, t.sends)
		mine.over = mine.over && t.over
	}
}

func union(a, b []sent) []sent {
	out := slices.Clip(a)
	for _, e := range b {
		if !slices.ContainsFunc(a, func(x sent) bool { return x.call == e.call && x.param == e.param && x.op.Name == e.op.Name }) {
			out = append(out, e)
		}
	}
	return out
}

func (s *state) begin(k key, pos token.Pos) { s.open[k] = &tx{begun: pos} }

// happen records a send in every transaction that is open.
func (s *state) happen(e sent) {
	s.all = append(s.all, e)
	for _, t := range s.open {
		if !t.over {
			t.sends = append(t.sends, e)
		}
	}
}

// end closes a transaction and returns it; one that was not seen to begin has everything in it that came before.
func (s *state) end(k key) *tx {
	t := s.open[k]
	if t == nil {
		t = &tx{sends: s.all}
	}
	s.open[k] = &tx{over: true}
	return t
}
