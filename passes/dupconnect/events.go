package dupconnect

import (
	"go/ast"
	"go/types"
	"slices"
	"strings"

	"github.com/signalvet/signalvet/passes/operations"
	"github.com/signalvet/signalvet/passes/vocabulary"
)

// receivers reports connects in receivers, which are made whenever their signal is sent.
func (c *connects) receivers() {
	c.ops.Walk(func(o *operations.Outline) {
		for _, call := range o.Calls {
			c.callback(o, call)
			for _, op := range call.Ops {
				if op.Role == vocabulary.Connect && !op.Once && comesAgain(op.Display()) {
					c.receiverOf(op)
				}
			}
		}
	})
}

// again are the names, or what they begin with, of functions whose argument is called at each new connection of a client.
var again = []string{"onconnect", "setonconnect", "onreconnect", "setonreconnect", "onwelcome", "onopen"}

// callback reports connects in a literal that a client calls whenever it has connected again.
func (c *connects) callback(o *operations.Outline, call *operations.Call) {
	name := calledName(call)
	comes := strings.Contains(strings.ToLower(name), "reconnect") || slices.ContainsFunc(again, func(prefix string) bool { return strings.HasPrefix(strings.ToLower(name), prefix) })
	if !comes || c.ops.Operates(call.Callee) {
		return // something else, or a dispatcher
	}
	for _, arg := range call.Expr.Args {
		for _, v := range c.ops.Funcs(o, arg) {
			if v.Lit != nil {
				c.inReceiver(c.record(v.Lit), nil, "whenever "+name+" calls it")
			}
		}
	}
}

// calledName is the name of what a call calls, "" when it has none.
func calledName(call *operations.Call) string {
	switch fun := ast.Unparen(call.Expr.Fun).(type) {
	case *ast.Ident:
		return fun.Name
	case *ast.SelectorExpr:
		return fun.Sel.Name
	}
	return ""
}

// single are words in the names of signals that are sent once in the life of a program.
var single = []string{"start", "ready", "init", "boot", "load", "setup", "launch", "shutdown", "stop", "exit", "quit", "finish", "first", "once", "done", "onserve", "terminat"}

// comesAgain reports whether a signal is sent more than once, as far as its name tells.
func comesAgain(name string) bool {
	name = strings.ToLower(name)
	for _, word := range single {
		if strings.Contains(name, word) {
			return false
		}
	}
	return true
}

func (c *connects) receiverOf(op *operations.Op) {
	if c.taken(&op.Template) {
		return // somebody takes the receiver away, before the event comes again perhaps
	}
	for _, v := range op.Receivers {
		o := v.Lit
		if v.Fn != nil {
			o = c.ops.Outline(v.Fn)
		}
		if o == nil {
			continue // another package's, or not known
		}
		c.inReceiver(c.record(o), op, "whenever "+op.Display()+" is sent")
	}
}

// taken reports whether something takes all receivers of the topic of t away.
func (c *connects) taken(t *operations.Template) bool {
	return slices.ContainsFunc(c.undoes, func(u operations.Template) bool {
		return u.Role == vocabulary.DisconnectAll && u.Topical && mayDisconnect(&u, t)
	})
}

// inReceiver reports what a receiver, connected by outer, connects at each event and what nobody takes away again.
func (c *connects) inReceiver(rec *record, outer *operations.Op, when string) {
	if rec.end == nil {
		return // it never returns
	}
	for i := range rec.end.made {
		m := &rec.end.made[i]

		same := func(r operations.Ref) bool {
			return lasting(rec.out, r) || r == m.Connect.Signal && (outer == nil && r.IsParam() || c.itself(outer, rec.out, m))
		}
		if m.maybe || m.initial || !m.comparable() || c.disconnected(m) || !m.fixed(same) {
			continue // on some ways only, taken away, or another one at each event
		}
		c.repeated(m, when)
	}
}

// itself reports whether a receiver is given its own dispatcher, or the client that has it, and connects to that.
func (c *connects) itself(outer *operations.Op, o *operations.Outline, m *Made) bool {
	if outer == nil || m.Connect.Signal.Kind != operations.Param {
		return false // nothing is connected, or not to a parameter
	}
	if m.Connect.Signal.IsParam() && outer.Library == m.Connect.Library {
		return true // behind a wrapper, perhaps
	}
	i := slices.IndexFunc(o.Calls, func(call *operations.Call) bool { return call.Expr.Pos() == m.pos })
	if i < 0 {
		return false // in a function that the receiver calls
	}
	a, b := c.dispatcher(outer.Call), c.dispatcher(o.Calls[i].Expr)
	return a != nil && b != nil && types.Identical(a, b)
}

// dispatcher is the type of what a method is called on, nil when a function is called.
func (c *connects) dispatcher(call *ast.CallExpr) types.Type {
	sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr)
	if !ok || c.pass.TypesInfo.Selections[sel] == nil {
		return nil
	}
	return c.pass.TypesInfo.TypeOf(sel.X)
}

// lasting reports whether r means the same in every call of o.
func lasting(o *operations.Outline, r operations.Ref) bool {
	switch r.Kind {
	case operations.Global, operations.TypeParam:
		return true
	case operations.Local:
		return o.Lit != nil && r.Offset() < int(o.Lit.Pos())
	case operations.Param:
		if o.Lit == nil {
			return r.Index < 0 // the object whose method is called
		}
		return r.Index < stride*depth(o)
	}
	return false
}
