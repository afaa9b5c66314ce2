package dupconnect

import (
	"maps"
	"slices"

	"github.com/signalvet/signalvet/passes/operations"
	"github.com/signalvet/signalvet/passes/vocabulary"
	"github.com/signalvet/signalvet/passes/wiring"
)

// state is what has been connected on the way to a point of a function, and not disconnected since.
type state struct {
	made []Made
	base *base // what the initialisation of packages has connected, nil when that may be gone
}

// base is what the initialisation of packages has connected for good, by key. It is shared and never changed.
type base struct{ made map[string]*Made }

// maxMade bounds the connections that are kept in mind; no function that people write makes as many.
const maxMade = 256

func (s *state) clone() *state { return &state{slices.Clone(s.made), s.base} }

func (s *state) find(m *Made) *Made {
	if m.key == "" {
		return nil // nothing equals it
	}
	for i := range s.made {
		if s.made[i].key == m.key {
			return &s.made[i]
		}
	}
	if s.base == nil {
		return nil
	}
	return s.base.made[m.key]
}

func (s *state) add(m Made) {
	if old := s.find(&m); old != nil {
		if !old.initial && !m.maybe {
			old.maybe = false
		}
		return
	}
	if m.key == "" || len(s.made) >= maxMade {
		return // nothing equals it, or a program that connects without end
	}
	s.made = append(s.made, m)
}

// join merges the ways that lead from a point with the state before to another: what only some ways connect may be
// connected, what some ways disconnect is not.
func join(before *state, ways []*state) *state {
	out := &state{base: before.base}
	for _, w := range ways {
		if w.base == nil {
			out.base = nil // gone on this way
		}
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
	if s.base == nil {
		return // gone already
	}
	left := &base{made: maps.Clone(s.base.made)}
	maps.DeleteFunc(left.made, func(_ string, m *Made) bool { return mayDisconnect(t, &m.Connect) })
	if len(left.made) < len(s.base.made) {
		s.base = left
	}
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
	case t.Topical && connect.Topical && t.Sender != "" && !t.Sender.MayEqual(connect.Sender):
		return false // another topic's
	}
	if t.UID != "" && connect.UID == "" {
		return false // by a uid that the connection does not have
	}
	return t.Role == vocabulary.DisconnectAll || t.UID == "" || t.UID.MayEqual(connect.UID)
}
