package interfaces

import (
	"slices"
	"strings"

	"github.com/signalvet/signalvet/passes/effects"
	"github.com/signalvet/signalvet/passes/operations"
)

// A Pair is a connect that is late in this program, and the event that comes before it.
type Pair struct {
	Before  effects.Event
	Connect operations.Template
}

// did is an event that may make a connect late, and the type behind an interface that makes it, if one does.
type did struct {
	effects.Event
	by *Behind
}

// Answers are the connects that q says to be late, now that the types behind the interfaces are known. It is meant for
// package main.
func (res *Result) Answers(q *effects.Question) []Pair {
	var out []Pair
	for _, e := range res.befores(q) {
		for _, t := range res.afters(q, &e) {
			out = append(out, Pair{e.Event, t})
		}
	}
	return out
}

// Used reports whether somebody mentions fn, a function that decides an order.
func (res *Result) Used(fn string) bool { return res.used[fn] }

// befores are the events that q puts before a connect: of a list, what one of its types does, else what all do.
func (res *Result) befores(q *effects.Question) []did {
	if q.Before.Role != effects.Ask {
		return []did{{Event: q.Before}}
	}
	var out []did
	list := res.acting(q.Before.Signal.Base, q.Before.Each)
	for i, b := range list {
		if i > 0 && !q.Before.Each {
			break // the others do the same
		}
		for _, e := range b.Sends {
			if q.Before.Each || every(list, func(other *Behind) bool { return other.does(&e) }) {
				out = append(out, did{of(&q.Before, b, e), b})
			}
		}
	}
	return out
}

// of is what b does when the method is called that asked tells of.
func of(asked *effects.Event, b *Behind, e effects.Event) effects.Event {
	out := *asked // where it stands
	out.Role, out.Signal, out.Sender, out.Name, out.Method, out.Program = e.Role, e.Signal, e.Sender, e.Name, e.Method, e.Program
	out.Where, out.Each, out.On = e.Where, false, 0
	out.Chain = way(asked.Chain, asked.Name, b, e.Chain)
	return out
}

// way is the chain that leads to a call of the method name, then to that of b, then on.
func way(to, name string, b *Behind, on string) string {
	step := name + " of " + b.name()
	if on != "" {
		step = operations.Extend(step, on)
	}
	switch {
	case to == "":
		return step
	case strings.HasSuffix(to, operations.Arrow+name) || to == name:
		return strings.TrimSuffix(to, name) + step
	}
	return operations.Extend(to, step)
}

// afters are the connects of q that are late because of e.
func (res *Result) afters(q *effects.Question, e *did) []operations.Template {
	if q.After.Role != effects.Ask {
		if effects.Misses(&q.After, &e.Event) {
			return []operations.Template{q.After}
		}
		return nil // to another signal
	}
	list := res.acting(q.After.Signal.Base, q.Each)
	if !q.Each && !every(list, func(b *Behind) bool { return len(b.late(q, e)) > 0 }) {
		return nil // some type may be there that does not connect
	}
	var out []operations.Template
	for _, b := range list {
		for _, t := range b.late(q, e) {
			t.Chain = way(q.After.Chain, q.After.Name, b, t.Chain)
			out = append(out, t)
		}
	}
	return out
}

// acting are the types behind a method, without those that only hand on. Of a list the known ones count; else nothing
// is known when there may be others.
func (res *Result) acting(method string, list bool) []*Behind {
	if _, known := res.Types(method); !known && !list {
		return nil
	}
	var out []*Behind
	for i := range res.behind[method] {
		if b := &res.behind[method][i]; b.Type != "" && !b.Hands {
			out = append(out, b)
		}
	}
	slices.SortFunc(out, func(a, b *Behind) int { return strings.Compare(a.Type, b.Type) })
	return out
}

// every reports whether all of at least one satisfy f.
func every(list []*Behind, f func(*Behind) bool) bool {
	return len(list) > 0 && !slices.ContainsFunc(list, func(b *Behind) bool { return !f(b) })
}

// does reports whether b makes the event e.
func (b *Behind) does(e *effects.Event) bool {
	return slices.ContainsFunc(b.Sends, func(own effects.Event) bool {
		return own.Role == e.Role && own.Signal.Same(e.Signal) && own.Sender == e.Sender
	})
}

// late are the connects of b that are late because of e.
func (b *Behind) late(q *effects.Question, e *did) []operations.Template {
	if q.Round && (e.by == nil || !e.by.precedes(b)) {
		return nil // its turn comes before
	}
	return slices.DeleteFunc(slices.Clone(b.Connects), func(t operations.Template) bool { return !effects.Misses(&t, &e.Event) })
}

// precedes reports whether b is put behind the interface before other, in one function.
func (b *Behind) precedes(other *Behind) bool {
	return b.In != "" && b.In == other.In && b.At < other.At
}
