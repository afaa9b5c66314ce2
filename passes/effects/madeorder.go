package effects

import (
	"slices"

	"github.com/signalvet/signalvet/passes/operations"
)

// madeBy are the events of the function that o returns, when it always returns the same one.
func (ord *orders) madeBy(o *operations.Outline) []Event {
	vals := ord.res.Ops.ReturnedFuncs(o)
	if len(vals) != 1 {
		return nil // no function, or one of several
	}
	v := vals[0]
	switch {
	case v.Lit != nil && ord.isRelevant(v.Lit):
		w := &walker{ord: ord, out: v.Lit} // reported when it is judged by itself
		if end := w.begin(newState()); end != nil {
			asked := func(e Event) bool { return e.Role == Ask } // decided where the literal stands
			return slices.DeleteFunc(ord.outliving(o, end.sorted()), asked)
		}
	case v.Maker != nil:
		made := &operations.Call{Expr: v.Call, Callee: v.Maker}
		if ord.res.Ops.LazySend(v) {
			return ord.outliving(o, sent(ord.res.Ops.Leads(o, made)))
		}
		return ord.outliving(o, ord.inCaller(o, made, remade))
	}
	return nil
}

// madeEvents are what has happened when c has called a function that another call made.
func (ord *orders) madeEvents(o *operations.Outline, c *operations.Call, leads []operations.Template) []Event {
	switch {
	case c.Value == nil || c.Value.Maker == nil:
		return nil // no such function
	case ord.res.Ops.LazySend(*c.Value):
		return directEvents(leads, c.Expr.Pos())
	}
	order := ord.orderOf(c.Value.Maker)
	if order == nil {
		return nil // nothing is known
	}
	out := slices.Clone(order.Made)
	for i := range out {
		out[i] = ord.eventInCaller(o, c, out[i])
	}
	return out
}

func remade(order *Order) []Event { return order.Made }

// calledName is the name of the function that c calls, or of the one that made it.
func calledName(c *operations.Call) string {
	if c.Callee == nil {
		return c.Value.Maker.Name()
	}
	return c.Callee.Name()
}

// sent turns lazy sends into the events that they are when their result is called.
func sent(leads []operations.Template) []Event {
	for i := range leads {
		leads[i].Lazy = false
	}
	return directEvents(leads, 0)
}
