package droppedresult

import (
	"go/ast"
	"go/types"

	"github.com/signalvet/signalvet/passes/operations"
	"github.com/signalvet/signalvet/passes/vocabulary"
)

// Forwards is a fact about a function that returns to its caller the error of a send or connect, or what alone can disconnect.
type Forwards struct {
	Call  string // the operation, "orders.Send"
	Loss  string // what stays unnoticed
	Token string // what was connected, "audit to orders", when it is not the error that is returned
	Home  string // what the function of a dispatcher that was recognised by its code does, a send or a connect
}

// AFact marks Forwards as a fact.
func (*Forwards) AFact() {}

func (f *Forwards) String() string {
	if f.Token != "" {
		return "forwards the connection of " + f.Call
	}
	return "forwards the error of " + f.Call
}

// fact returns what fn forwards, nil when nothing.
func (c *check) fact(fn *types.Func) *Forwards {
	if f, ok := c.forwards[fn]; ok || fn.Pkg() == nil || fn.Pkg() == c.pass.Pkg {
		return f
	}
	f := new(Forwards)
	if !c.pass.ImportObjectFact(fn, f) {
		f = nil
	}
	c.forwards[fn] = f
	return f
}

// forward finds the functions of the package that forward, until nothing changes.
func (c *check) forward() {
	const enough = 8 // wrappers of wrappers of wrappers
	for range enough {
		changed := false
		for _, o := range c.ops.Outlines {
			if o.Func == nil || c.forwards[o.Func] != nil || o.Signature().Results().Len() == 0 || c.ops.Direct(o.Func) {
				continue // known, without a result, or a dispatcher's own function
			}
			if f := c.returns(o); f != nil {
				c.forwards[o.Func] = f
				changed = true
			}
		}
		if !changed {
			break
		}
	}
	for fn, f := range c.forwards {
		if f != nil && fn.Pkg() == c.pass.Pkg {
			c.pass.ExportObjectFact(fn, f)
		}
	}
}

// returns is the operation whose error o returns, nil when there is none.
func (c *check) returns(o *operations.Outline) *Forwards {
	failing := fails(o.Signature())
	for _, call := range o.Calls {
		if f := c.failing(call); failing && f != nil && f.concerns(o.Func) && c.reachesReturn(o.Decl, call.Expr, c.errorResult(call.Expr)) {
			return f
		}
		if f := c.token(call); !failing && f != nil && c.reachesReturn(o.Decl, call.Expr, 0) {
			return f
		}
	}
	return nil
}

// concerns reports whether the error of fn is about the operation: what sends or connects on the way to something else, by
// a dispatcher that nobody has described, fails for reasons of its own.
func (f *Forwards) concerns(fn *types.Func) bool {
	switch f.Home {
	case string(vocabulary.Send):
		return operations.NamedSender(fn.Name())
	case string(vocabulary.Connect):
		return operations.NamedConnect(fn.Name())
	}
	return true
}

// failing tells which operation's error a call returns.
func (c *check) failing(call *operations.Call) *Forwards {
	if call.Callee == nil || call.Mode != operations.Plain {
		return nil // not known, or its error is lost
	}
	if op := c.operation(call); op != nil && c.fails(call.Callee) {
		f := &Forwards{Call: called(call, op), Loss: forwardedLoss(op)}
		if op.Inferred() != "" {
			f.Home = string(op.Role)
		}
		return f
	}
	if f := c.fact(call.Callee); f != nil && f.Token == "" {
		return f
	}
	return nil
}

// reachesReturn reports whether a result of call is returned by the function: by itself, or through a variable.
func (c *check) reachesReturn(fn *ast.FuncDecl, call *ast.CallExpr, result int) bool {
	var holder types.Object
	found := false
	ast.Inspect(fn.Body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit:
			return false // its returns are its own
		case *ast.AssignStmt:
			if len(n.Rhs) == 1 && ast.Unparen(n.Rhs[0]) == call {
				holder = c.object(n.Lhs[min(result, len(n.Lhs)-1)])
			} else if c.overwrites(n, holder) {
				holder = nil // another error
			}
		case *ast.ReturnStmt:
			for _, e := range n.Results {
				found = found || ast.Unparen(e) == call || holder != nil && c.mentions(e, holder)
			}
		}
		return !found
	})
	return found
}

// errorResult is the position of the error among what call returns: some libraries return it first.
func (c *check) errorResult(call *ast.CallExpr) int {
	tuple, several := c.pass.TypesInfo.TypeOf(call).(*types.Tuple)
	for i := 0; several && i < tuple.Len(); i++ {
		if isError(tuple.At(i).Type()) {
			return i
		}
	}
	return 0
}

// overwrites reports whether an assignment gives v another value.
func (c *check) overwrites(n *ast.AssignStmt, v types.Object) bool {
	for _, l := range n.Lhs {
		if v != nil && c.object(l) == v {
			return true
		}
	}
	return false
}

// object is the variable that e names, nil for the blank identifier and for what is no variable.
func (c *check) object(e ast.Expr) types.Object {
	id, ok := ast.Unparen(e).(*ast.Ident)
	if !ok || id.Name == "_" {
		return nil
	}
	return c.pass.TypesInfo.ObjectOf(id)
}

func (c *check) mentions(e ast.Expr, v types.Object) bool {
	found := false
	ast.Inspect(e, func(n ast.Node) bool {
		id, ok := n.(*ast.Ident)
		found = found || ok && c.pass.TypesInfo.ObjectOf(id) == v
		return !found
	})
	return found
}

// forwarded judges a call of a function that returns the error of an operation.
func (c *check) forwarded(call *operations.Call) {
	f := c.fact(call.Callee)
	if f == nil {
		return // its error is its own business
	}
	name := call.Callee.Name()
	if f.Token != "" {
		if c.repeated(call) {
			c.report(call, "the connection of "+c.connected(call, f)+" is dropped ("+name+operations.Arrow+f.Call+"; nothing else can disconnect it)")
		}
		return
	}
	c.report(call, "the error of "+name+" is dropped ("+name+operations.Arrow+f.Call+"; "+f.Loss+")")
}

// forwardedLoss is what stays unnoticed with an error of op that another function returns, which knows its receiver by another name.
func forwardedLoss(op *operations.Op) string {
	if op.Role == vocabulary.Connect {
		return "the receiver may not be connected"
	}
	return unnoticed(op)
}
