package catalogue

import (
	"cmp"
	"slices"

	parts "github.com/signalvet/signalvet/passes/catalogue"
)

// number gives the receivers the order in which they are called, when the code fixes it: each of them is connected
// unconditionally, by one function, or each in the initialisation of its package, which the language orders.
func (s *Signal) number(all []*parts.Part) {
	if len(s.Receivers) < 2 || slices.ContainsFunc(s.Receivers, func(r Receiver) bool { return !r.ordered(&s.Receivers[0]) }) {
		return // nothing to order, or no order
	}
	rank := make(map[string]int)
	switch first := &s.Receivers[0]; {
	case !slices.ContainsFunc(s.Receivers, func(r Receiver) bool { return r.Function != first.Function || r.Package != first.Package }):
		s.Order = "they are connected one after another in " + first.Function
	case !slices.ContainsFunc(s.Receivers, func(r Receiver) bool { return !r.initial }) && !s.twiceIn():
		s.Order = "they are connected when their packages are initialised"
		rank = initialisation(all)
	default:
		return // which function is called first is not known
	}
	order := make([]*Receiver, len(s.Receivers))
	for i := range s.Receivers {
		order[i] = &s.Receivers[i]
	}
	slices.SortStableFunc(order, func(a, b *Receiver) int {
		return cmp.Or(cmp.Compare(a.rank(), b.rank()), cmp.Compare(rank[a.Package], rank[b.Package]), cmp.Compare(a.sequence, b.sequence))
	})
	for i, r := range order {
		r.Order = i + 1
	}
}

// ordered reports whether r is called in turn, in one sequence with other.
func (r *Receiver) ordered(other *Receiver) bool {
	return r.straight && !r.unordered && r.Delivery == "inline" && !r.Callers && r.Sender == other.Sender
}

func (r *Receiver) rank() int64 {
	if r.Priority == nil {
		return 0
	}
	return *r.Priority
}

// twiceIn reports whether a package connects in several files or functions, whose order is another matter.
func (s *Signal) twiceIn() bool {
	files := make(map[string]string)
	for i := range s.Receivers {
		r := &s.Receivers[i]
		at := r.Place.File + " " + r.Function
		if before, seen := files[r.Package]; seen && before != at {
			return true
		}
		files[r.Package] = at
	}
	return false
}

// initialisation numbers the packages in the order in which they are initialised: sorted by import path, each after
// those that it imports.
func initialisation(all []*parts.Part) map[string]int {
	rank := make(map[string]int)
	waiting := slices.Clone(all)
	for len(waiting) > 0 {
		next := slices.IndexFunc(waiting, func(p *parts.Part) bool {
			return !slices.ContainsFunc(waiting, func(other *parts.Part) bool { return slices.Contains(p.Imports, other.Package) })
		})
		if next < 0 {
			break // a circle, which the compiler refuses
		}
		rank[waiting[next].Package] = len(rank) + 1
		waiting = slices.Delete(waiting, next, next+1)
	}
	return rank
}
