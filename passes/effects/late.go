package effects

import (
	"go/ast"
	"go/token"
	"slices"

	"go/types"

	"github.com/signalvet/signalvet/passes/operations"
	"github.com/signalvet/signalvet/passes/vocabulary"
)

// sortedEvents returns the events in a fixed order, certain ones first.
func (s *state) sortedEvents() []*Event {
	out := make([]*Event, 0, len(s.events))
	for _, e := range s.events {
		out = append(out, e)
	}
	slices.SortFunc(out, func(a, b *Event) int {
		switch {
		case a.Race != b.Race && b.Race:
			return -1
		case a.Race != b.Race:
			return 1
		case a.key() < b.key():
			return -1
		}
		return 1
	})
	return out
}

// Misses reports whether the connect t misses e, or is refused because of it.
func Misses(t *operations.Template, e *Event) bool {
	if t.Late == vocabulary.LateReplayed {
		return false // the receiver is told what it missed
	}
	if e.Role == vocabulary.Freeze && t.Fails {
		return false // the caller gets the error
	}
	if e.Program {
		return t.Named && (!e.Signal.Known() || t.Signal.Same(e.Signal)) // the program's freeze reaches named signals only
	}
	if t.Role == vocabulary.View {
		return e.Role == vocabulary.Start && t.Signal.Within(e.Signal) // what is asked for is a part of what was started
	}
	if !t.Signal.Same(e.Signal) && !begun(t, e) {
		return false // another signal, or one that cannot be told
	}
	if topic, known := e.Sender.Const(); known && t.Pattern {
		return t.Sender.MayEqual(operations.Text(topic)) // one of the topics that it stands for
	}
	return t.Sender == "" || e.Sender == "" || t.Sender == e.Sender && t.Sender.Determined()
}

// begun reports whether e starts an object that the signal of t is a part of. A connect that is refused then is told of it.
func begun(t *operations.Template, e *Event) bool {
	return e.Role == vocabulary.Start && t.Late != vocabulary.LateError && t.Signal.Within(e.Signal)
}

// shareLoop reports whether the current point and an event stand in one loop, where either comes first.
func (w *walker) shareLoop(loops []*operations.Loop) bool { return sharedLoop(w.loops, loops) }

func sharedLoop(a, b []*operations.Loop) bool {
	return slices.ContainsFunc(a, func(l *operations.Loop) bool { return slices.Contains(b, l) })
}

// events are what has happened when c returns, as o sees it.
func (ord *orders) events(o *operations.Outline, c *operations.Call, leads []operations.Template) []Event {
	if ord.res.Ops.Direct(c.Callee) {
		return directEvents(leads, c.Expr.Pos())
	}
	return ord.inCaller(o, c, done)
}

// happens are the events of c, or that it calls a method of an interface.
func (ord *orders) happens(o *operations.Outline, c *operations.Call, leads []operations.Template) []Event {
	if e, ok := ord.asks.call(o, c); ok {
		return []Event{e}
	}
	return ord.events(o, c, leads)
}

// earlyEvents are what happens as soon as c runs, as o sees it.
func (ord *orders) earlyEvents(o *operations.Outline, c *operations.Call, leads []operations.Template) []Event {
	if ord.res.Ops.Direct(c.Callee) {
		return directEvents(leads, c.Expr.Pos())
	}
	return ord.inCaller(o, c, early)
}

func done(order *Order) []Event  { return order.Done }
func early(order *Order) []Event { return order.Early }

func (ord *orders) inCaller(o *operations.Outline, c *operations.Call, pick func(*Order) []Event) []Event {
	order := ord.orderOf(c.Callee)
	if order == nil {
		return nil // nothing is known
	}
	out := slices.Clone(pick(order))
	for i := range out {
		out[i] = ord.eventInCaller(o, c, out[i])
	}
	return out
}

// eventInCaller is e, which the callee of c leads to, as o sees it.
func (ord *orders) eventInCaller(o *operations.Outline, c *operations.Call, e Event) Event {
	env := ord.res.Ops.Env(o, c)
	if e.Signal.IsParam() {
		e.Name = ord.res.Ops.ArgName(o, c, e.Signal.Index, e.Name)
	}
	sender := e.Sender.In(env)
	e.Signal, e.Sender = e.Signal.InSender(env, &sender), sender
	e.Chain = extendChain(calledName(c), e.Chain)
	if e.Role == Ask {
		ord.asks.inCaller(o, c, &e)
	}
	return e
}

// detachedEvents are what fn has done when it is called with arguments that are not known.
func (ord *orders) detachedEvents(fn *types.Func, pick func(*Order) []Event) []Event {
	order := ord.orderOf(fn)
	if order == nil {
		return nil // nothing is known
	}
	out := slices.DeleteFunc(slices.Clone(pick(order)), func(e Event) bool { return e.Signal.Kind == operations.Param })
	for i := range out {
		out[i].Chain = extendChain(fn.Name(), out[i].Chain)
	}
	return out
}

// OnObject are the events that fn has made when it returns, called on the value of e, as o sees them.
func (res *Result) OnObject(o *operations.Outline, e ast.Expr, fn *types.Func) []Event {
	if res.orders == nil {
		return nil // nothing is asked
	}
	var out []Event
	order := res.orders.orderOf(fn)
	if order == nil {
		return nil // it does nothing
	}
	for _, event := range order.Done {
		event.Signal = res.Ops.OnObject(o, e, event.Signal)
		if event.Role != Ask && (event.Signal.Known() || event.Program) {
			out = append(out, event)
		}
	}
	return out
}

func (ord *orders) orderOf(fn *types.Func) *Order {
	if fn.Pkg() == ord.res.pass.Pkg {
		ord.function(fn)
		if operations.IsInterfaceMethod(fn) {
			return ord.methodOrder(fn)
		}
	}
	if fact := ord.res.Fact(fn); fact != nil {
		return &fact.Order
	}
	return nil
}

func extendChain(name, chain string) string {
	if chain == "" {
		return name
	}
	return operations.ExtendShort(name, chain)
}

// directEvents turns the operations that a call performs itself into events.
func directEvents(leads []operations.Template, pos token.Pos) []Event {
	var out []Event
	for i := range leads {
		t := &leads[i]
		if t.Lazy || t.Role == vocabulary.Send && t.Late == vocabulary.LateReplayed {
			continue // nothing is sent before the result is called, or those who come later are told
		}
		switch t.Role {
		case vocabulary.Send, vocabulary.Start, vocabulary.Freeze:
			out = append(out, Event{Role: t.Role, Signal: t.Signal, Sender: t.Sender, Name: t.Name, Method: t.Method, Where: t.Where, Program: t.Program, origin: pos})
		}
	}
	return out
}

// methodOrder is what every implementation of an interface method in the package has done.
func (ord *orders) methodOrder(m *types.Func) *Order {
	if known, ok := ord.methods[m]; ok {
		return known
	}
	ord.methods[m] = nil // against implementations in terms of the interface
	var common *Order
	for _, impl := range ord.res.implementations(m) {
		order := ord.orderOf(impl)
		if order == nil {
			return nil // one that does nothing
		}
		if common == nil {
			common = &Order{Done: order.Done, Early: order.Early}
			continue
		}
		common = &Order{Done: both(common.Done, order.Done), Early: both(common.Early, order.Early)}
	}
	ord.methods[m] = common
	return common
}

// both keeps the events that are in both lists.
func both(a, b []Event) []Event {
	return slices.DeleteFunc(slices.Clone(a), func(e Event) bool {
		return !slices.ContainsFunc(b, func(f Event) bool { return e.key() == f.key() })
	})
}
