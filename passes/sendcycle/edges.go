package sendcycle

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"github.com/signalvet/signalvet/passes/operations"
	"github.com/signalvet/signalvet/passes/vocabulary"
)

// An Edge says that a send of one signal leads to a send of another, through a receiver.
type Edge struct {
	From, To     Node
	Receiver     string // the receiver, and the calls that lead from it to the send
	Where        string // file:line of the connect
	Pkg          string // the package that connects
	Same         bool   // both ends are one signal for certain
	root         *operations.Outline
	pos, end     token.Pos // the send in the receiver, or the connect when it stands elsewhere
	recvPos      token.Pos // where the receiver stands
	objectsOfOne bool      // the receiver holds one signal of that type only
	exact        bool      // between two objects of one type, which are told apart
}

// A Node is a signal with the sender that it is connected for, or sent by.
type Node struct {
	Signal operations.Ref
	Sender operations.Text
	Name   string

	Library string // the dispatcher, when it is known
	Topical bool   // Sender is a topic
	Method  string // an interface's method, when what is sent hangs on the types behind it
}

// Edges is a fact about a package: the edges of the package and of all that it imports, with the cycles that have been
// reported.
type Edges struct {
	List    []Edge // by package and place
	Told    []string
	Answers []Answer // by method and type
}

// AFact marks Edges as a fact.
func (*Edges) AFact() {}

func (e *Edges) String() string { return fmt.Sprintf("%d receivers send", len(e.List)) }

// receivers collects the edges of the package.
func (c *check) receivers() {
	c.ops.Walk(func(o *operations.Outline) {
		for _, call := range o.Calls {
			for _, op := range call.Ops {
				if op.Role != vocabulary.Connect || op.Once || op.Signal == (operations.Ref{}) {
					continue // no lasting connection, or none that is known
				}
				for _, v := range op.Receivers {
					c.receiver(o, op, v)
				}
			}
		}
	})
}

// receiver adds the edges of one receiver.
func (c *check) receiver(o *operations.Outline, op *operations.Op, v operations.FuncVal) {
	from := Node{Signal: op.Signal, Sender: op.Sender, Name: op.Display(), Library: op.Library, Topical: op.Topical}
	for _, s := range c.sentByReceiver(o, op, v) {
		to := Node{Signal: s.Signal, Sender: s.Sender, Name: s.Name, Method: s.Method, Library: s.Library, Topical: s.Topical}
		e := &Edge{
			From: from, To: to, Receiver: operations.Extend(name(op, v), s.Chain), Where: c.ops.Where(op.Call.Pos()), Pkg: c.pass.Pkg.Path(),
			Same: op.Signal.Same(s.Signal), root: o.Root(), pos: s.pos, end: s.end, recvPos: s.pos,
		}
		if !e.pos.IsValid() {
			e.pos, e.end, e.recvPos = op.Call.Pos(), op.Call.End(), op.Call.Pos()
		}
		if v.Fn != nil {
			e.objectsOfOne = c.holdsOne(v, s.Signal.Coarse) && !e.apart()
		}
		if e.exact = e.bridges(); e.exact && !e.distinct() {
			continue // it passes events from one object to another of its type, whichever these are
		}
		c.edges = append(c.edges, e)
	}
}

func name(op *operations.Op, v operations.FuncVal) string {
	if op.Receiver != "" {
		return op.Receiver
	}
	return v.Name()
}

// sentByReceiver is what a receiver sends for certain, as o sees it; nothing when it takes itself away.
func (c *check) sentByReceiver(o *operations.Outline, op *operations.Op, v operations.FuncVal) []Send {
	switch {
	case v.Lit != nil:
		if c.disconnects(c.ops.Gathered(v.Lit)) {
			return nil
		}
		own, list := resends(op, c.sentBy(v.Lit), v.Lit.FirstParam())
		return append(brought(op, list, v.Lit.FirstParam()), own...)
	case v.Fn != nil && object(v) != nil:
		if sum := c.ops.Summary(v.Fn); sum != nil && c.disconnects(sum.Ops) {
			return nil
		}
		return c.bound(o, op, v)
	case v.Fn != nil:
		if sum := c.ops.Summary(v.Fn); sum != nil && c.disconnects(sum.Ops) {
			return nil
		}
		return c.plain(op, v.Fn)
	case v.Maker != nil:
		return c.made(op, v)
	}
	return nil // not known
}

// made is what the function literal sends that a function of the package returns.
func (c *check) made(op *operations.Op, v operations.FuncVal) []Send {
	maker := c.ops.Outline(v.Maker)
	if maker == nil || v.In == nil {
		return nil // another package's
	}
	returned := c.ops.ReturnedFuncs(maker)
	if len(returned) != 1 || returned[0].Lit == nil || c.disconnects(c.ops.Gathered(returned[0].Lit)) {
		return nil // one function or another, or one that takes itself away
	}
	env := c.ops.Env(v.In, &operations.Call{Callee: v.Maker, Param: -2, Expr: v.Call})
	own, out := resends(op, c.sentBy(returned[0].Lit), returned[0].Lit.FirstParam())
	for i := range out {
		out[i].Signal = out[i].Signal.InSender(env, &out[i].Sender)
	}
	return append(out, own...)
}

// disconnects reports whether one of the operations takes a connection away.
func (c *check) disconnects(list []operations.Template) bool {
	return slices.ContainsFunc(list, func(t operations.Template) bool {
		return !tidies(&t) && (t.Role == vocabulary.Disconnect || t.Role == vocabulary.DisconnectAll || t.Role == vocabulary.Stop)
	})
}

// tidies reports whether t is the work of a home-made dispatcher while it sends, which takes away receivers that want one event.
func tidies(t *operations.Template) bool {
	return t.Inferred() != "" && slices.ContainsFunc(strings.Split(t.Chain, operations.Arrow), operations.NamedSender)
}

// brought takes the object that an event brings for the one that sends the event, when they are of one type. The
// parameters of the receiver are counted from first on.
func brought(op *operations.Op, list []Send, first int) []Send {
	out := slices.Clone(list)
	for i := range out {
		s := &out[i]
		fromEvent := s.Signal.Kind == operations.Param && s.Signal.Index >= first && strings.Count(s.Signal.Path, ".") == 1
		if fromEvent && s.Signal.Coarse != "" && s.Signal.Coarse == op.Signal.Coarse {
			s.Signal = op.Signal
		}
	}
	return out
}

// plain is what a function sends that is called with an event.
func (c *check) plain(op *operations.Op, fn *types.Func) []Send {
	fact := c.fact(fn)
	if fact == nil {
		return nil // nothing
	}
	own, list := resends(op, fact.List, 0)
	return append(slices.DeleteFunc(brought(op, list, 0), func(s Send) bool {
		return s.Signal.Kind != operations.Global && s.Method == "" && s.Signal != op.Signal
	}), own...)
}

// bound is what a method value sends, whose receiver is known.
func (c *check) bound(o *operations.Outline, op *operations.Op, v operations.FuncVal) []Send {
	fact := c.fact(v.Fn)
	if fact == nil {
		return nil // nothing
	}
	env := c.ops.Env(o, &operations.Call{Callee: v.Fn, Via: v.Via, Param: -2, Expr: &ast.CallExpr{Fun: ast.NewIdent(v.Fn.Name())}})
	out, list := resends(op, fact.List, 0)
	for _, s := range brought(op, list, 0) {
		switch {
		case s.Signal == op.Signal: // the event's own
		case s.Signal.Kind == operations.Param && s.Signal.Index >= 0:
			continue // the event brings the signal
		default:
			s.Signal = c.ops.Held(o, s.Signal.InSender(env, &s.Sender))
		}
		out = append(out, s)
	}
	return out
}

// holdsOne reports whether the object of a method value holds one object with that signal only, and is not such an
// object itself.
func (c *check) holdsOne(v operations.FuncVal, coarse string) bool {
	i := strings.LastIndexByte(coarse, '.')
	if object(v) == nil || i < 0 {
		return false // no object, or no type
	}
	t := deref(c.pass.TypesInfo.TypeOf(object(v)))
	st, ok := t.Underlying().(*types.Struct)
	if !ok || typeName(t) == coarse[:i] {
		return false
	}
	n := 0
	for field := range st.Fields() {
		if typeName(deref(field.Type())) == coarse[:i] {
			n++
		}
	}
	return n == 1
}

// object is the value whose method v is, nil when v is a function.
func object(v operations.FuncVal) ast.Expr {
	if v.Via == nil {
		return nil
	}
	return v.Via.X
}

func deref(t types.Type) types.Type {
	if p, ok := types.Unalias(t).(*types.Pointer); ok {
		return types.Unalias(p.Elem())
	}
	return types.Unalias(t)
}

// typeName is the qualified name of a type, as references have it.
func typeName(t types.Type) string {
	n, ok := t.(*types.Named)
	if !ok || n.Obj().Pkg() == nil {
		return ""
	}
	return n.Obj().Pkg().Path() + "." + n.Obj().Name()
}

// apart reports whether the ends of an edge are two variables, which nothing says to be one object.
func (e *Edge) apart() bool {
	a, b := e.From.Signal, e.To.Signal
	return a.Known() && b.Known() && !a.Same(b) && strings.Count(a.Path, ".") == 1 && strings.Count(b.Path, ".") == 1
}

// distinct reports whether the ends of an edge are known to be two objects: variables, or fields of one object.
func (e *Edge) distinct() bool {
	a, b := e.From.Signal, e.To.Signal
	return a.Known() && a.Kind == b.Kind && a.Base == b.Base && a.Index == b.Index && a.Path != b.Path || variable(a) && variable(b) && a.Base != b.Base
}

// variable reports whether r is reached from a variable that cannot hold what another one holds.
func variable(r operations.Ref) bool {
	return r.Kind == operations.Global || r.Kind == operations.Local
}

// bridges reports whether the ends of an edge are the same field of what may be two objects.
func (e *Edge) bridges() bool {
	return !e.Same && e.From.Signal.Coarse != "" && e.From.Signal.Coarse == e.To.Signal.Coarse && !e.objectsOfOne && !e.shared()
}

// shared reports whether both ends speak of one topic of a bus that is given, one of them through an object that has it.
func (e *Edge) shared() bool {
	a, b := e.From.Signal, e.To.Signal
	_, determined := e.To.Sender.Const()
	through := max(strings.Count(a.Path, "."), strings.Count(b.Path, ".")) > 1
	return determined && topical(&e.To, &e.From) && through && given(a) && given(b) && (a.Kind != b.Kind || a.Base != b.Base || a.Index != b.Index)
}
