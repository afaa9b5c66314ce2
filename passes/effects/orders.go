package effects

import (
	"go/token"
	"go/types"
	"slices"

	"github.com/signalvet/signalvet/passes/operations"
	"github.com/signalvet/signalvet/passes/vocabulary"
)

// A Late is a connect that comes after an event of its signal.
type Late struct {
	At      token.Pos // the call that connects, or leads to it
	End     token.Pos
	Connect operations.Template
	Event   Event
	Call    *operations.Call    // nil for a connect in a goroutine
	In      *operations.Outline // where the order is decided
}

// orders computes the order of each function of the package, once, callees first.
type orders struct {
	res      *Result
	relevant map[*operations.Outline]bool
	done     map[*types.Func]bool
	late     []Late
	inlined  map[*operations.Outline]bool // literals that were judged where they are called
	init     []Event
	initConn []operations.Template // what the initialisation connects
}

func newOrders(res *Result) *orders {
	return &orders{
		res: res, relevant: make(map[*operations.Outline]bool),
		done: make(map[*types.Func]bool), inlined: make(map[*operations.Outline]bool),
	}
}

// all judges every function of the package, then the literals that no function was seen to call.
func (ord *orders) all() {
	for _, o := range ord.res.Ops.Outlines {
		if o.Func != nil {
			ord.function(o.Func)
		}
	}
	ord.initialisation()
	ord.res.Ops.Walk(func(o *operations.Outline) {
		if o.Lit != nil && !ord.inlined[o] && ord.isRelevant(o) {
			w := &walker{ord: ord, out: o, report: true}
			w.begin(newState())
		}
	})
}

// function computes the order of fn unless that is done, or under way higher up.
func (ord *orders) function(fn *types.Func) {
	o := ord.res.Ops.Outline(fn)
	if o == nil || ord.done[fn] {
		return // another package's, or known
	}
	ord.done[fn] = true
	order := Order{Waits: ord.waits(o)}
	if ord.isRelevant(o) {
		w := &walker{ord: ord, out: o, report: true}
		end := w.begin(newState())
		order.Early = outliving(w.earlyEvents())
		if order.Ends = end == nil; !order.Ends {
			order.Done = outliving(end.sorted())
		}
	}
	if !order.empty() {
		ord.res.own(fn).Order = order
	}
}

// Entered judges o, which begins when the given events have happened: the connects that are late because of them.
func (res *Result) Entered(o *operations.Outline, events []Event) []Late {
	ord := newOrders(res)
	ord.allDone()
	start := newState()
	for i := range events {
		start.add(&events[i])
	}
	w := &walker{ord: ord, out: o, report: true}
	w.begin(start)
	return ord.late
}

// allDone takes the orders of the package's functions as known.
func (ord *orders) allDone() {
	for _, o := range ord.res.Ops.Outlines {
		if o.Func != nil {
			ord.done[o.Func] = true
		}
	}
}

// May judges o by what may have happened, on any path.
func (res *Result) May(o *operations.Outline) []Late {
	ord := newOrders(res)
	ord.allDone()
	w := &walker{ord: ord, out: o, report: true, any: true}
	w.begin(newState())
	return ord.late
}

// Late returns the connects of the package that come too late by its own order.
func (res *Result) Late() []Late {
	if res.orders == nil {
		return nil // no dispatcher
	}
	return res.orders.late
}

// Initial returns what has happened when the package is initialised, and what it has connected by then.
func (res *Result) Initial() ([]Event, []operations.Template) {
	if res.orders == nil {
		return nil, nil
	}
	return res.orders.init, res.orders.initConn
}

// initialisation walks the package's variables and its init functions, in their order.
func (ord *orders) initialisation() {
	st := newState()
	for _, o := range ord.initOutlines() {
		ord.initConn = append(ord.initConn, ord.connects(o)...)
		if !ord.isRelevant(o) {
			continue // neither sends nor connects
		}
		w := &walker{ord: ord, out: o, report: true}
		end := w.begin(st)
		if end == nil {
			break // the program ends here
		}
		st = end
		st.pending = nil
	}
	ord.init = st.sorted()
}

func (ord *orders) initOutlines() []*operations.Outline {
	out := []*operations.Outline{ord.res.Ops.Initial()}
	for _, o := range ord.res.Ops.Outlines {
		if o.Func != nil && o.Func.Name() == "init" && o.Decl.Recv == nil {
			out = append(out, o)
		}
	}
	return out
}

// connects are the connects that o leads to.
func (ord *orders) connects(o *operations.Outline) []operations.Template {
	var out []operations.Template
	for _, t := range ord.res.Ops.Gathered(o) {
		if t.Role == vocabulary.Connect {
			out = append(out, t)
		}
	}
	return out
}

// outliving keeps the events that mean something outside the function.
func outliving(events []Event) []Event {
	return slices.DeleteFunc(events, func(e Event) bool {
		return e.Signal.Kind == operations.Local || e.Signal.Kind == operations.Unknown && !e.Program
	})
}

// isRelevant reports whether an operation happens in o or in its literals.
func (ord *orders) isRelevant(o *operations.Outline) bool {
	known, ok := ord.relevant[o]
	if ok {
		return known
	}
	ord.relevant[o] = false // against literals in terms of themselves
	known = slices.ContainsFunc(o.Calls, func(c *operations.Call) bool { return ord.matters(o, c) }) ||
		slices.ContainsFunc(o.Lits, ord.isRelevant)
	ord.relevant[o] = known
	return known
}

func (ord *orders) matters(o *operations.Outline, c *operations.Call) bool {
	if ord.res.Ops.Operates(c.Callee) {
		return true
	}
	found := false
	ord.res.Ops.Runs(o, c, func(v operations.FuncVal, _ bool) {
		found = found || v.Fn != nil && ord.res.Ops.Operates(v.Fn)
	})
	return found
}

// waits reports whether o may wait for something: it blocks, takes a lock, or calls what is not known.
func (ord *orders) waits(o *operations.Outline) bool {
	if len(o.Chans) > 0 {
		return true
	}
	return slices.ContainsFunc(o.Calls, func(c *operations.Call) bool {
		return c.Mode != operations.Go && (ord.callWaits(c) || c.Lit != nil && ord.waits(c.Lit))
	})
}

// callWaits reports whether the callee itself may wait.
func (ord *orders) callWaits(c *operations.Call) bool {
	if c.Callee == nil {
		return c.Lit == nil // a function value that nothing is known of
	}
	if ord.res.Ops.Word(c.Callee) != nil {
		return false // a dispatcher's operation
	}
	if entry, ok := ord.res.Ops.Table(c.Callee); ok {
		return entry.Class != "" && entry.Class != "disk"
	}
	if ord.res.Ops.Covered(c.Callee) {
		return false // in a library whose waiting functions are all known
	}
	if c.Callee.Pkg() == ord.res.pass.Pkg {
		ord.function(c.Callee)
	}
	fact := ord.res.Fact(c.Callee)
	if fact != nil && (len(fact.Blocks) > 0 || fact.Order.Waits) {
		return true
	}
	return fact == nil && isInterfaceMethod(c.Callee)
}

func isInterfaceMethod(fn *types.Func) bool {
	recv := fn.Type().(*types.Signature).Recv()
	return recv != nil && types.IsInterface(recv.Type())
}
