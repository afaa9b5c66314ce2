package effects

import (
	"slices"

	"github.com/signalvet/signalvet/passes/operations"
)

// A Way leads from a function to the place where an order is decided that interfaces hang on.
type Way struct {
	Pkg, Where string // the place
	Chain      string // the calls to the function that decides; "" in that function
}

// maxWays bounds the ways of one function.
const maxWays = 16

// ways are those of o, which decides the questions itself.
func (ord *orders) ways(o *operations.Outline, questions []Question) []Way {
	set := new(waySet)
	for i := range questions {
		set.add(Way{Pkg: questions[i].Pkg, Where: questions[i].Where})
	}
	ord.gatherWays(o, set)
	return set.list
}

// gatherWays adds the ways of what o, and its literals, call at any time.
func (ord *orders) gatherWays(o *operations.Outline, set *waySet) {
	for _, c := range o.Calls {
		for _, w := range ord.waysOf(c) {
			set.add(w)
		}
	}
	for _, lit := range o.Lits {
		ord.gatherWays(lit, set)
	}
}

// WaysOf are the ways of what c calls, from c on.
func (res *Result) WaysOf(c *operations.Call) []Way {
	if res.orders == nil {
		return nil // nothing is asked
	}
	return res.orders.waysOf(c)
}

func (ord *orders) waysOf(c *operations.Call) []Way {
	if c.Callee == nil || operations.IsInterfaceMethod(c.Callee) {
		return nil // a literal is looked at by itself
	}
	order := ord.orderOf(c.Callee)
	if order == nil {
		return nil // nothing is known
	}
	out := slices.Clone(order.Ways)
	for i := range out {
		out[i].Chain = extendChain(c.Callee.Name(), out[i].Chain)
	}
	return out
}

// waySet holds the first way to each place.
type waySet struct{ list []Way }

func (set *waySet) add(w Way) {
	same := func(old Way) bool { return old.Pkg == w.Pkg && old.Where == w.Where }
	if len(set.list) < maxWays && !slices.ContainsFunc(set.list, same) {
		set.list = append(set.list, w)
	}
}

// settle divides the questions of a function: those that its callers know more about, and those that are left to the
// program.
func (ord *orders) settle(questions []Question) (open []Question) {
	for i := range questions {
		q := &questions[i]
		q.Key = q.key()
		if ord.questioned[q.Key] {
			continue // on another path
		}
		ord.questioned[q.Key] = true
		switch {
		case ofCaller(q.Before.Signal) || ofCaller(q.After.Signal):
			open = append(open, *q)
		case q.Before.Signal.Known() && q.After.Signal.Known():
			ord.questions = append(ord.questions, *q)
		}
	}
	return open[:min(len(open), maxAsks)]
}

// ofCaller reports whether r is reached through a parameter.
func ofCaller(r operations.Ref) bool { return r.Kind == operations.Param }

// distinct are the first of the calls of interfaces' methods that tell something new.
func distinct(asked []Event) []Event {
	var out []Event
	seen := make(map[string]bool)
	for i := range asked {
		e := &asked[i]
		if k := e.key() + e.Where; !seen[k] && len(out) < maxAsks {
			seen[k] = true
			out = append(out, *e)
		}
	}
	return out
}

// leadsToAsk reports whether c leads to a call of an interface's method that may connect or send.
func (ord *orders) leadsToAsk(c *operations.Call) bool {
	switch {
	case c.Callee == nil:
		return false // a literal is looked at by itself
	case operations.IsInterfaceMethod(c.Callee):
		return ord.asks.undecided(c.Callee)
	}
	order := ord.orderOf(c.Callee)
	return order != nil && len(order.Asks)+len(order.Ways)+len(order.Open) > 0
}
