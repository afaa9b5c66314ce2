package locks

import (
	"slices"

	"github.com/signalvet/signalvet/passes/operations"
)

// held is a lock that is held at a point of a function.
type held struct {
	Lock
	partly bool // one way to the point has released it, another has not
}

// state is what is held at a point of a function.
type state struct {
	held  []held           // in the order of taking
	freed []operations.Ref // the caller's locks that are released
}

func (s *state) clone() *state {
	return &state{held: slices.Clone(s.held), freed: slices.Clone(s.freed)}
}

// take records that l is held now.
func (s *state) take(l Lock) { s.held = append(s.held, held{Lock: l}) }

// restore reports whether r is a lock of the caller that was released before, and is held again now.
func (s *state) restore(r operations.Ref) bool {
	i := slices.IndexFunc(s.freed, func(f operations.Ref) bool { return is(f, r) })
	if i < 0 {
		return false
	}
	s.freed = slices.Delete(s.freed, i, i+1)
	return true
}

// release records that r is released, and reports whether it was held here. A lock that is written in another way
// counts by its type, and one of which nothing is known may be any.
func (s *state) release(r operations.Ref) bool {
	if s.drop(r) {
		return true
	}
	before := len(s.held)
	s.held = slices.DeleteFunc(s.held, func(h held) bool { return alike(h.Ref, r) })
	return len(s.held) < before
}

// drop releases the lock that is written as r, and reports whether there is one.
func (s *state) drop(r operations.Ref) bool {
	i := s.last(func(h held) bool { return is(h.Ref, r) })
	if i < 0 {
		return false
	}
	s.held = slices.Delete(s.held, i, i+1)
	return true
}

func (s *state) last(match func(held) bool) int {
	for i := len(s.held) - 1; i >= 0; i-- {
		if match(s.held[i]) {
			return i
		}
	}
	return -1
}

// alike reports whether two locks may be one.
func alike(a, b operations.Ref) bool {
	if !nameable(a) || !nameable(b) {
		return true // nothing is known of one
	}
	return a.Coarse != "" && a.Coarse == b.Coarse
}

// join merges the ways that lead to one point, which all began with the locks of before: a lock that was held then
// and that only some ways release is held partly; one that only some ways take is not held.
func join(before *state, ways []*state) *state {
	out := ways[0].clone()
	for _, s := range ways[1:] {
		out.held = merge(before, out, s)
		for _, r := range s.freed {
			out.freed = addRef(out.freed, r)
		}
	}
	return out
}

func merge(before, a, b *state) []held {
	var out []held
	for _, h := range a.held {
		switch {
		case b.holds(h.Ref):
			h.partly = h.partly || b.partly(h.Ref)
			out = append(out, h)
		case before.holds(h.Ref) && !before.partly(h.Ref):
			h.partly = true
			out = append(out, h)
		}
	}
	for _, h := range b.held {
		if !a.holds(h.Ref) && before.holds(h.Ref) && !before.partly(h.Ref) {
			h.partly = true
			out = append(out, h)
		}
	}
	return out
}

func (s *state) holds(r operations.Ref) bool {
	return s.last(func(h held) bool { return is(h.Ref, r) }) >= 0
}

func (s *state) partly(r operations.Ref) bool {
	i := s.last(func(h held) bool { return is(h.Ref, r) })
	return i >= 0 && s.held[i].partly
}

// locks are the locks that are held, except those that free releases.
func (s *state) locks(free []operations.Ref) []Lock {
	var out []Lock
	for _, h := range s.held {
		freed := slices.ContainsFunc(free, func(r operations.Ref) bool { return is(h.Ref, r) || alike(h.Ref, r) })
		if !freed && nameable(h.Ref) {
			out = append(out, h.Lock)
		}
	}
	return out
}
