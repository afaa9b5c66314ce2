package dupconnect

import (
	"slices"

	"github.com/signalvet/signalvet/passes/operations"
	"github.com/signalvet/signalvet/passes/vocabulary"
	"github.com/signalvet/signalvet/passes/wiring"
)

// state is what has been connected on the way to a point of a function, and not disconnected since.
type state struct{ made []Made }

func (s *state) clone() *state { return &state{slices.Clone(s.made)} }

func (s *state) find(m *Made) *Made {
	for i := range s.made {
		if same(&s.made[i], m) {
			return &s.made[i]
		}
	}
	return nil
}

func (s *state) add(m Made) {
	if old := s.find(&m); old != nil {
		old.maybe = old.maybe && m.maybe
		return
	}
	s.made = append(s.made, m)
}

// join merges the ways that lead from a point with the state before to another: what only some ways connect may be
// connected, what some ways disconnect is not.
func join(before *state, ways []*state) *state {
	out := new(state)
	for _, w := range ways {
		for _, m := range w.made {
			if out.find(&m) != nil {
				continue // taken in already
			}
			if keep(&m, before, ways) {
				out.made = append(out.made, m)
			}
		}
	}
	return out
}

// keep reports whether m outlasts the join, and notes whether every way makes it.
func keep(m *Made, before *state, ways []*state) bool {
	for _, w := range ways {
		other := w.find(m)
		switch {
		case other == nil && before.find(m) != nil:
			return false // disconnected on this way
		case other == nil, other.maybe:
			m.maybe = true
		}
	}
	return true
}

// disconnect takes away what t may disconnect.
func (s *state) disconnect(t *operations.Template) {
	s.made = slices.DeleteFunc(s.made, func(m Made) bool { return mayDisconnect(t, &m.Connect) })
}

// mayDisconnect reports whether t may take the connection away.
func mayDisconnect(t, connect *operations.Template) bool {
	switch {
	case t.Role == vocabulary.Disconnect && t.Token:
		return true // by what a connect has returned, whichever it was
	case t.Role != vocabulary.Disconnect && t.Role != vocabulary.DisconnectAll:
		return false
	case wiring.Relate(t, connect) == wiring.Other:
		return false // another signal's
	}
	return t.Role == vocabulary.DisconnectAll || t.UID == "" || t.UID.MayEqual(connect.UID)
}
