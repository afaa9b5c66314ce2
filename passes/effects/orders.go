package effects

import (
	"go/token"
	"go/types"
	"slices"

	"github.com/signalvet/signalvet/passes/operations"
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
	methods  map[*types.Func]*Order       // of interface methods
	init     []Event

	asks       *asks
	questions  []Question
	questioned map[string]bool // by key
}

func newOrders(res *Result) *orders {
	ord := &orders{
		res: res, relevant: make(map[*operations.Outline]bool), questioned: make(map[string]bool),
		done: make(map[*types.Func]bool), inlined: make(map[*operations.Outline]bool), methods: make(map[*types.Func]*Order),
	}
	ord.asks = &asks{ord: ord, open: make(map[*types.Func]bool)}
	return ord
}

// all judges every function of the package, then the literals that no function was seen to call.
func (ord *orders) all() {
	for _, o := range ord.res.Ops.Outlines {
		if o.Func != nil {
			ord.function(o.Func)
		}
	}
	ord.initialisation()
	ord.interfaces()
	ord.res.Ops.Walk(func(o *operations.Outline) {
		if o.Lit != nil && !ord.inlined[o] && ord.isRelevant(o) {
			w := &walker{ord: ord, out: o, report: true}
			w.begin(newState())
			ord.settle(*w.questions)
		}
	})
}

// interfaces makes the orders of interface methods known to importers.
func (ord *orders) interfaces() {
	if !ord.res.Ops.Reaches() {
		return // their implementations do nothing that is known
	}
	ord.res.Ops.EachInterface(func(m *types.Func, _ []*types.Func) {
		if order := ord.methodOrder(m); order != nil && !order.empty() {
			ord.res.own(m).Order = *order
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
	order := Order{Waits: ord.res.Ops.Reaches() && ord.waits(o)}
	if ord.isRelevant(o) {
		ord.walked(o, &order)
	}
	order.Made = ord.madeBy(o)
	if !order.empty() {
		ord.res.own(fn).Order = order
	}
}

// walked fills order with what a walk of o tells.
func (ord *orders) walked(o *operations.Outline, order *Order) {
	w := &walker{ord: ord, out: o, report: true}
	end := w.begin(newState())
	order.Early = ord.outliving(o, w.earlyEvents())
	if order.Ends = end == nil; !order.Ends {
		done := end.sorted()
		w.uncertain(done)
		order.Done = ord.outliving(o, done)
	}
	order.Asks = distinct(*w.asked)
	order.Open = ord.settle(*w.questions)
	order.Ways = ord.ways(o, *w.questions)
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

// Initial returns what has happened when the package is initialised.
func (res *Result) Initial() []Event {
	if res.orders == nil {
		return nil // no dispatcher
	}
	return res.orders.init
}

// initialisation walks the package's variables and its init functions, in their order.
func (ord *orders) initialisation() {
	st := newState()
	for _, o := range ord.initOutlines() {
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
	ord.init = slices.DeleteFunc(st.sorted(), func(e Event) bool { return e.Role == Ask })
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

// outliving keeps the events that mean something outside the function.
func (ord *orders) outliving(o *operations.Outline, events []Event) []Event {
	for i := range events {
		events[i].Signal = ord.res.Ops.AsReturned(o, events[i].Signal)
	}
	return slices.DeleteFunc(events, func(e Event) bool {
		return !e.Signal.Outlives() && !(e.Program && !e.Signal.Known())
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
	if ord.res.Ops.Operates(c.Callee) || ord.leadsToAsk(c) {
		return true
	}
	found := c.Value != nil
	ord.res.Ops.Runs(o, c, func(v operations.FuncVal, _ bool) {
		found = found || v.Fn != nil && ord.res.Ops.Operates(v.Fn) || v.Lit != nil && ord.isRelevant(v.Lit)
	})
	return found
}

// waits reports whether o may wait for something: it blocks, takes a lock, or calls what is not known.
func (ord *orders) waits(o *operations.Outline) bool {
	return ord.waitsIn(o, nil)
}

// waitsIn is waits for a literal that is called by the outlines of within, which it may call again.
func (ord *orders) waitsIn(o *operations.Outline, within []*operations.Outline) bool {
	if len(o.Chans) > 0 {
		return true
	}
	if slices.Contains(within, o) {
		return false // it calls itself
	}
	within = append(slices.Clip(within), o)
	return slices.ContainsFunc(o.Calls, func(c *operations.Call) bool {
		return c.Mode != operations.Go && (ord.callWaits(c) || c.Lit != nil && ord.waitsIn(c.Lit, within))
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
	if fact != nil && (certain(fact.Blocks) || fact.Order.Waits) {
		return true
	}
	return fact == nil && operations.IsInterfaceMethod(c.Callee)
}
