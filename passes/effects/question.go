package effects

import (
	"go/token"
	"slices"
	"strings"

	"github.com/signalvet/signalvet/passes/operations"
	"github.com/signalvet/signalvet/passes/vocabulary"
)

// A Question is an order that types behind interfaces decide about: something that has happened, before something that
// may be late because of it. At least one of the two is a call of an interface's method, with the role [Ask].
type Question struct {
	Before Event
	After  operations.Template
	Each   bool   // After is asked of every element of a list
	Round  bool   // both stand in one loop over a list: an element is asked to do the one, the next one the other
	Func   string // the full name of the function that decides the order, when only other packages can call it
	Pkg    string // its package
	Key    string // tells it from others
	Where  string // the place in it

	at, end token.Pos
	in      *operations.Outline
}

// Place is the call that decides the order, and the outline that it stands in, when that is of the analysed package;
// else in is nil.
func (q *Question) Place() (in *operations.Outline, at, end token.Pos) { return q.in, q.at, q.end }

// key tells questions apart.
func (q *Question) key() string {
	flags := "each " + yes(q.Before.Each) + yes(q.Each) + yes(q.Round)
	return strings.Join([]string{q.Before.key(), q.After.ID(), string(q.After.Role), q.After.Signal.String(), string(q.After.Sender), q.After.Where, flags, q.Pkg, q.Where}, "\x02")
}

func yes(b bool) string {
	if b {
		return "1"
	}
	return "0"
}

// Methods are the interfaces' methods that q hangs on.
func (q *Question) Methods() []string {
	var out []string
	if q.Before.Role == Ask {
		out = append(out, q.Before.Signal.Base)
	}
	if q.After.Role == Ask {
		out = append(out, q.After.Signal.Base)
	}
	return out
}

// AsksOf reports whether q hangs on method.
func (q *Question) AsksOf(method string) bool { return slices.Contains(q.Methods(), method) }

// Questions are those of the package's own functions.
func (res *Result) Questions() []Question {
	if res.orders == nil {
		return nil // nothing is asked
	}
	return res.orders.questions
}

// Asked are the calls of interfaces' methods that c, a call in o, leads to.
func (res *Result) Asked(o *operations.Outline, c *operations.Call) []Event {
	if res.orders == nil {
		return nil // nothing is asked
	}
	return res.orders.asked(o, c)
}

// asked are the calls of interfaces' methods that c leads to, as o sees them.
func (ord *orders) asked(o *operations.Outline, c *operations.Call) []Event {
	if c.Callee == nil {
		return nil // a literal is walked
	}
	if e, ok := ord.asks.call(o, c); ok {
		return []Event{e}
	}
	if operations.IsInterfaceMethod(c.Callee) || ord.res.Ops.Direct(c.Callee) {
		return nil // judged by itself
	}
	return ord.inCaller(o, c, func(order *Order) []Event { return order.Asks })
}

// after turns a call of an interface's method into what may be late.
func after(e *Event, pkg string) operations.Template {
	return operations.Template{Role: Ask, Signal: e.Signal, Name: e.Name, Chain: e.Chain, Where: e.Where, Pkg: pkg}
}

// ask judges the calls of interfaces' methods that c leads to by what has happened.
func (w *walker) ask(c *operations.Call, asked []Event, st *state) {
	for i := range asked {
		a := &asked[i]
		a.pos, a.loops = c.Expr.Pos(), slices.Clone(w.loops)
		*w.asked = append(*w.asked, *a)
		for _, e := range st.sortedEvents() {
			if !e.Race && e.Signal.Base != a.Signal.Base && related(e, a) && !w.shareLoop(e.loops) {
				w.question(c, Question{Before: *e, After: after(a, w.ord.res.pass.Pkg.Path()), Each: a.Each})
			}
		}
	}
}

// related reports whether an order of the two is worth asking about: methods are those of one interface, or of interfaces
// that are declared together, and are called on the elements of a list, or the second one says that it connects.
func related(e, a *Event) bool {
	return e.Role != Ask || (e.Each || a.Each || operations.NamedSetup(a.Name)) && home(e.Signal.Base) == home(a.Signal.Base)
}

// home is the package of the interface whose method has a full name.
func home(method string) string {
	qualified, _, _ := strings.Cut(strings.TrimPrefix(method, "("), ").")
	return qualified[:max(strings.LastIndexByte(qualified, '.'), 0)]
}

// connected asks whether what has been asked of interfaces makes the connect t late.
func (w *walker) connected(c *operations.Call, t operations.Template, st *state) {
	for _, e := range st.sortedEvents() {
		if e.Role == Ask && !e.Race && t.Role == vocabulary.Connect && !w.shareLoop(e.loops) {
			w.question(c, Question{Before: *e, After: t})
		}
	}
}

// rounds asks about the elements of a list that a loop takes one after the other: what one has done when the next one
// is asked. The calls in the loop are those from the index first on.
func (w *walker) rounds(n *operations.Loop, first int, end *state) {
	if end == nil || !w.ord.asks.inOrder(n.At) {
		return // nothing is asked twice, or in an order that is not known
	}
	for _, e := range end.sortedEvents() {
		if e.Role != Ask || e.elem != n.At {
			continue // not asked of each element
		}
		for i := range (*w.asked)[first:] {
			a := &(*w.asked)[first+i]
			if a.elem == n.At && related(e, a) {
				w.questionAt(a.pos, token.NoPos, Question{Before: *e, After: after(a, w.ord.res.pass.Pkg.Path()), Each: true, Round: true})
			}
		}
	}
}

// open asks the questions that the callee of c leaves to its callers.
func (w *walker) open(c *operations.Call) {
	order := w.ord.orderOf(c.Callee)
	if order == nil || operations.IsInterfaceMethod(c.Callee) {
		return
	}
	env := w.ord.res.Ops.Env(w.out, c)
	for _, q := range order.Open {
		q.Before = w.ord.eventInCaller(w.out, c, q.Before)
		q.Before.pos = c.Expr.Pos()
		q.After = q.After.In(env)
		q.After.Chain = extendChain(c.Callee.Name(), q.After.Chain)
		w.question(c, q)
	}
}

func (w *walker) question(c *operations.Call, q Question) {
	w.questionAt(c.Expr.Pos(), c.Expr.End(), q)
}

// maxQuestions bounds the questions of one function.
const maxQuestions = 32

func (w *walker) questionAt(at, end token.Pos, q Question) {
	if !w.report || len(*w.questions) >= maxQuestions {
		return // judged again when it is reported
	}
	q.Pkg, q.Where = w.ord.res.pass.Pkg.Path(), w.ord.res.Ops.Where(at)
	q.at, q.end, q.in = at, end, w.out
	*w.questions = append(*w.questions, q)
}
