package droppedresult

import (
	"go/ast"
	"go/types"
	"slices"

	"github.com/signalvet/signalvet/passes/operations"
	"github.com/signalvet/signalvet/passes/vocabulary"
)

// onlyToken reports whether what a connect returns is the only way to disconnect again.
func (c *check) onlyToken(call *operations.Call, op *operations.Op) bool {
	sig := call.Callee.Type().(*types.Signature)
	if sig.Results().Len() == 0 || !c.isToken(sig.Results().At(0).Type(), sig) {
		return false // nothing is returned, or nothing to disconnect with
	}
	if uid, known := op.UID.Const(); known && uid != "" {
		return false // it has a name
	}
	if op.Once || op.Keep || op.UID.Given() && op.UIDArg != nil {
		return false // it ends by itself, or it has a name
	}
	return !slices.ContainsFunc(c.siblings(call.Callee), func(fn *types.Func) bool {
		return fn != call.Callee && c.disconnects(fn) && !takes(fn, sig.Results().At(0).Type()) && !(c.clears(fn) && !c.cleared(op))
	})
}

// isToken reports whether a value of type t takes a connection away: it is a function without parameters, has a method
// for it, or is what one of the dispatcher's disconnects takes.
func (c *check) isToken(t types.Type, connect *types.Signature) bool {
	if f, ok := t.Underlying().(*types.Signature); ok {
		return f.Params().Len() == 0
	}
	for _, name := range []string{"Disconnect", "Unsubscribe", "Cancel", "Close", "Stop", "Remove"} {
		if obj, _, _ := types.LookupFieldOrMethod(t, true, nil, name); obj != nil {
			return true
		}
	}
	if slices.ContainsFunc(methods(t), c.disconnects) {
		return true
	}
	if connect.Recv() == nil {
		return false // a number from a function without an object
	}
	return slices.ContainsFunc(methods(connect.Recv().Type()), func(fn *types.Func) bool { return c.disconnects(fn) && takes(fn, t) })
}

// siblings are the other functions of the dispatcher.
func (c *check) siblings(connect *types.Func) []*types.Func {
	if recv := connect.Type().(*types.Signature).Recv(); recv != nil {
		return methods(recv.Type())
	}
	var out []*types.Func
	scope := connect.Pkg().Scope()
	for _, name := range scope.Names() {
		if fn, ok := scope.Lookup(name).(*types.Func); ok {
			out = append(out, fn)
		}
	}
	return out
}

func methods(recv types.Type) []*types.Func {
	if p, ok := types.Unalias(recv).(*types.Pointer); ok {
		recv = p.Elem()
	}
	n, ok := types.Unalias(recv).(*types.Named)
	if !ok {
		return nil // an interface without a name
	}
	n = n.Origin()
	if iface, ok := n.Underlying().(*types.Interface); ok {
		return slices.Collect(iface.Methods())
	}
	return slices.Collect(n.Methods())
}

func (c *check) disconnects(fn *types.Func) bool {
	if w := c.ops.Word(fn); w != nil {
		return w.Role == vocabulary.Disconnect || w.Role == vocabulary.DisconnectAll
	}
	sum := c.ops.Summary(fn)
	return sum != nil && slices.ContainsFunc(sum.Ops, func(t operations.Template) bool {
		return t.Role == vocabulary.Disconnect || t.Role == vocabulary.DisconnectAll
	})
}

// clears reports whether fn takes all receivers away, those of others too.
func (c *check) clears(fn *types.Func) bool {
	w := c.ops.Word(fn)
	return w != nil && w.Role == vocabulary.DisconnectAll
}

// cleared reports whether the package takes away all receivers of what op connects to.
func (c *check) cleared(op *operations.Op) bool {
	found := false
	c.ops.EachOp(func(d *operations.Op) {
		topic := d.Sender == "" || op.Sender == "" || d.Sender.MayEqual(op.Sender)
		found = found || d.Role == vocabulary.DisconnectAll && d.Library == op.Library && topic
	})
	return found
}

// takes reports whether fn has a parameter of type t.
func takes(fn *types.Func, t types.Type) bool {
	for p := range fn.Type().(*types.Signature).Params().Variables() {
		if types.Identical(p.Type(), t) {
			return true
		}
	}
	return false
}

// repeated reports whether a call runs again and again while the program runs: for each request, for each event, or in
// a loop without an end.
func (c *check) repeated(call *operations.Call) bool {
	if c.again == nil {
		c.again = make(map[*ast.CallExpr]bool)
		receivers, single := c.receivers(), c.single()
		c.ops.Walk(func(o *operations.Outline) {
			if (serves(o) || receivers[o] || receivers[o.Root()]) && !single[o] {
				for _, inner := range o.Calls {
					c.again[inner.Expr] = true
				}
			}
		})
		for _, f := range c.pass.Files {
			ast.Inspect(f, c.loops)
		}
	}
	return c.again[call.Expr]
}

// single are the literals that run once, however often the function around them does.
func (c *check) single() map[*operations.Outline]bool {
	out := make(map[*operations.Outline]bool)
	c.ops.Walk(func(o *operations.Outline) {
		for _, call := range o.Calls {
			if call.Callee == nil || call.Callee.FullName() != "(*sync.Once).Do" {
				continue // something that may call it again
			}
			c.ops.Runs(o, call, func(v operations.FuncVal, _ bool) { out[v.Lit] = true })
		}
	})
	return out
}

// receivers are the functions that are connected, which run for each event.
func (c *check) receivers() map[*operations.Outline]bool {
	out := make(map[*operations.Outline]bool)
	cleared := c.clearedTopics()
	c.ops.Walk(func(o *operations.Outline) {
		for _, call := range o.Calls {
			for _, op := range call.Ops {
				if op.Role != vocabulary.Connect || op.Once || cleared[topicOf(op)] {
					continue // not called again, or taken away before
				}
				for _, v := range op.Receivers {
					if v.Lit != nil {
						out[v.Lit] = true
					} else if v.Fn != nil && c.ops.Outline(v.Fn) != nil {
						out[c.ops.Outline(v.Fn)] = true
					}
				}
			}
		}
	})
	return out
}

// clearedTopics are the topics that the package takes all receivers away of.
func (c *check) clearedTopics() map[string]bool {
	out := make(map[string]bool)
	c.ops.EachOp(func(op *operations.Op) {
		if op.Role == vocabulary.DisconnectAll && op.Topical && op.Sender.Determined() {
			out[topicOf(op)] = true
		}
	})
	return out
}

func topicOf(op *operations.Op) string { return op.Library + " " + string(op.Sender) }

// loops marks the calls in loops that go on while the program runs. A loop over a collection ends.
func (c *check) loops(n ast.Node) bool {
	var body *ast.BlockStmt
	switch n := n.(type) {
	case *ast.ForStmt:
		if n.Post == nil {
			body = n.Body
		}
	case *ast.RangeStmt:
		if _, isChan := c.pass.TypesInfo.TypeOf(n.X).Underlying().(*types.Chan); isChan {
			body = n.Body
		}
	}
	if body == nil {
		return true // no loop, or one that ends
	}
	ast.Inspect(body, func(n ast.Node) bool {
		if call, ok := n.(*ast.CallExpr); ok {
			c.again[call] = true
		}
		return true
	})
	return true
}

// clientTypes are the types of what a client comes with.
var clientTypes = []string{"net/http.ResponseWriter", "*net/http.Request", "net.Conn"}

// serves reports whether o, or the function it stands in, handles one client.
func serves(o *operations.Outline) bool {
	for ; o != nil; o = o.Parent {
		sig := o.Signature()
		if sig == nil {
			continue // the initialisation of variables
		}
		for p := range sig.Params().Variables() {
			if slices.Contains(clientTypes, types.TypeString(p.Type(), nil)) {
				return true
			}
		}
	}
	return false
}
