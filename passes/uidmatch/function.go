package uidmatch

import (
	"cmp"
	"fmt"
	"go/ast"
	"go/types"
	"slices"
	"strings"

	"github.com/signalvet/signalvet/passes/operations"
	"github.com/signalvet/signalvet/passes/vocabulary"
	"github.com/signalvet/signalvet/passes/wiring"
)

// byFunction judges a disconnect that gives the receiver itself; nil when it finds its connection, or may.
func (c *check) byFunction(op *operations.Op) *verdict {
	if op.RecvArg == nil || !slices.Contains(vocabulary.ByReceiver, op.Identity) {
		return nil // nothing is compared
	}
	arg := c.unconverted(op.RecvArg)
	if op.Identity == vocabulary.IdentityEqual {
		return c.fresh(op, arg)
	}
	switch arg := arg.(type) {
	case *ast.FuncLit:
		return &verdict{message: fmt.Sprintf("the function literal is no receiver of %s (%s)", op.Display(), miss(&op.Template))}
	case *ast.CallExpr:
		return c.newFunction(op, arg)
	case *ast.SelectorExpr:
		if len(op.Receivers) == 1 && op.Receivers[0].Via == arg {
			return c.methodValue(op, arg)
		}
	}
	if v := c.givenElsewhere(op); v != nil {
		return v
	}
	return c.otherTopic(op)
}

// unconverted is what e is before it is converted to a type of the dispatcher's.
func (c *check) unconverted(e ast.Expr) ast.Expr {
	for {
		e = ast.Unparen(e)
		call, ok := e.(*ast.CallExpr)
		if !ok || len(call.Args) != 1 || !c.pass.TypesInfo.Types[call.Fun].IsType() {
			return e
		}
		e = call.Args[0]
	}
}

// fresh judges an object that is made for the disconnect: it equals none that was connected.
func (c *check) fresh(op *operations.Op, arg ast.Expr) *verdict {
	made := false
	switch arg := arg.(type) {
	case *ast.UnaryExpr:
		_, made = ast.Unparen(arg.X).(*ast.CompositeLit)
	case *ast.CallExpr:
		made = c.constructs(arg)
	}
	if !made {
		return c.givenElsewhere(op) // an object that there is already
	}
	return &verdict{message: fmt.Sprintf("a new object is no receiver of %s (%s)", op.Display(), miss(&op.Template))}
}

// constructs reports whether call is one of a constructor, by its name, that returns a pointer or interface.
func (c *check) constructs(call *ast.CallExpr) bool {
	id, _ := ast.Unparen(call.Fun).(*ast.Ident)
	if sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr); ok {
		id = sel.Sel
	}
	if id == nil || !strings.HasPrefix(id.Name, "New") {
		return false // it may return one that there is already
	}
	fn, ok := c.pass.TypesInfo.Uses[id].(*types.Func)
	if !ok || fn.Signature().Results().Len() != 1 {
		return false // a function value
	}
	switch fn.Signature().Results().At(0).Type().Underlying().(type) {
	case *types.Pointer, *types.Interface:
		return true
	}
	return false
}

// newFunction judges a function that a call makes: closures of one literal have the same code, but are not the same.
func (c *check) newFunction(op *operations.Op, call *ast.CallExpr) *verdict {
	if len(op.Receivers) != 1 || !op.Receivers[0].Made() {
		return nil // nothing is known of the function
	}
	maker := op.Receivers[0].Maker
	if op.Identity == vocabulary.IdentityCode {
		return c.sameLiteral(op, maker)
	}
	if op.Identity != vocabulary.IdentityClosure {
		return nil // how functions are compared is not known
	}
	if maker == nil || c.wires.Ops.Summary(maker) == nil && c.wires.Ops.Outline(maker) == nil {
		return nil // it may return the same one each time
	}
	if o := c.wires.Ops.Outline(maker); o != nil && !c.returnsLiteral(o) {
		return nil // it returns one that there is already
	}
	return &verdict{message: fmt.Sprintf("%s returns a new function, which is no receiver of %s (%s)", maker.Name(), op.Display(), miss(&op.Template))}
}

// sameLiteral judges a closure whose code others have that are connected in the same function: which is taken away depends
// on their order.
func (c *check) sameLiteral(op *operations.Op, maker *types.Func) *verdict {
	if o := c.wires.Ops.Outline(maker); o == nil || !c.returnsLiteral(o) {
		return nil // it may return different functions
	}
	others := 0
	c.connects(op, func(e *operations.Op) {
		if e.Outline.Root() == op.Outline.Root() && len(e.Receivers) == 1 && e.Receivers[0].Maker == maker {
			others++
		}
	})
	if others < 2 {
		return nil // it can only be the one
	}
	return &verdict{message: fmt.Sprintf("%s returns functions with one code, so that %s may disconnect another", maker.Name(), op.Method)}
}

func (c *check) returnsLiteral(o *operations.Outline) bool {
	return slices.ContainsFunc(c.wires.Ops.ReturnedFuncs(o), func(v operations.FuncVal) bool { return v.Lit != nil })
}

// methodValue judges a bound method: a new closure each time it is written, which has the code of every other object's.
func (c *check) methodValue(op *operations.Op, arg *ast.SelectorExpr) *verdict {
	name := types.ExprString(arg)
	switch op.Identity {
	case vocabulary.IdentityClosure:
		return &verdict{message: fmt.Sprintf("%s is a new function each time, which is no receiver of %s (%s)", name, op.Display(), miss(&op.Template))}
	case vocabulary.IdentityCode:
		if other := c.sameCode(op); other != "" {
			return &verdict{message: fmt.Sprintf("%s has the code of %s, which %s may disconnect instead", name, other, op.Method)}
		}
	}
	return nil
}

// sameCode is the method value of another object that is connected to the same topic, "" when there is none. The same
// expression in another function may stand for another object, but is not taken for one.
func (c *check) sameCode(d *operations.Op) string {
	object := c.wires.Ops.Value(d.Outline, d.Receivers[0].Via.X).Ref
	other := ""
	c.connects(d, func(e *operations.Op) {
		if len(e.Receivers) != 1 || e.Receivers[0].Fn != d.Receivers[0].Fn || e.Receivers[0].Via == nil {
			return // another receiver
		}
		ref := c.wires.Ops.Value(e.Outline, e.Receivers[0].Via.X).Ref
		if e.Outline.Root() == d.Outline.Root() && object.Known() && ref.Known() && !ref.Same(object) {
			other = types.ExprString(e.Receivers[0].Via)
		}
	})
	return other
}

// connects yields the connections of this package to the topic of d.
func (c *check) connects(d *operations.Op, yield func(*operations.Op)) {
	c.wires.Ops.EachOp(func(op *operations.Op) {
		if op.Role == vocabulary.Connect && op.Library == d.Library && wiring.Relate(&op.Template, &d.Template) == wiring.Same && op.Sender == d.Sender {
			yield(op)
		}
	})
}

// otherTopic judges a declared function that is connected to another topic, and nothing to this one.
func (c *check) otherTopic(d *operations.Op) *verdict {
	if len(d.Receivers) != 1 || d.Receivers[0].Fn == nil || !d.Topical || !d.Sender.Determined() || d.Open() {
		return nil // which receiver, or which topic, is not known
	}
	var there *wiring.Entry
	silent := c.mayBeHere(d)
	c.wires.All(func(e *wiring.Entry, own bool) {
		if e.Role != vocabulary.Connect || e.Library != d.Library {
			return // nothing that could be disconnected
		}
		_, known := e.Sender.Const()
		switch here := !known || compatible(e.Sender, d.Sender); {
		case here:
			silent = silent || !own && d.Receivers[0].Fn.Exported() // to this topic, perhaps by this receiver
		case own && e.Receiver == d.Receiver:
			there = e
		}
	})
	if silent || there == nil {
		return nil
	}
	return &verdict{partner: there, message: fmt.Sprintf("receiver %s is connected to %s, not to %s (%s)", d.Receiver, there.Display(), d.Display(), miss(&d.Template))}
}

// mayBeHere reports whether the package connects the function that d takes away to the topic of d, or something that may be it.
func (c *check) mayBeHere(d *operations.Op) bool {
	found := false
	c.wires.Ops.EachOp(func(op *operations.Op) {
		if op.Role != vocabulary.Connect || op.Library != d.Library {
			return // nothing that could be disconnected
		}
		if _, known := op.Sender.Const(); known && !compatible(op.Sender, d.Sender) {
			return // another topic
		}
		found = found || len(op.Receivers) != 1 || op.Receivers[0].Lit == nil && (op.Receivers[0].Fn == nil || op.Receivers[0].Fn == d.Receivers[0].Fn)
	})
	return found
}

// byToken judges a disconnect that gives back what a connect returned: it has to be to the same topic and dispatcher.
func (c *check) byToken(d *operations.Op) *verdict {
	var other *operations.Op
	for _, e := range c.wires.Ops.GivenBack(d) {
		if !elsewhere(e, d) {
			return nil // this one is meant, or may be
		}
		other = e
	}
	if other == nil {
		return nil // where it comes from is not known
	}
	from, to := other.Display(), d.Display()
	if from == to || !d.Topical {
		from, to = other.Name, d.Name // a token alone tells no topic
	}
	if from == to {
		from, to = spelled(other), spelled(d) // two fields of one name
	}
	name := "receiver " + other.Receiver
	if other.Receiver == "" {
		name = "the channel"
	}
	return &verdict{message: fmt.Sprintf("%s is connected to %s, not to %s (%s)", name, from, to, miss(&d.Template))}
}

// elsewhere reports whether a connect is certainly to another topic, or on another dispatcher, than a disconnect.
func elsewhere(e, d *operations.Op) bool {
	x, xKnown := e.Sender.Const()
	y, yKnown := d.Sender.Const()
	if d.Topical && xKnown && yKnown && x != y && y != "" && !strings.ContainsAny(y, cmp.Or(d.Wildcards, "\x00")) && !e.Pattern {
		return true
	}
	return apart(e, d)
}

// spelled is the dispatcher of an operation as its call spells it.
func spelled(op *operations.Op) string {
	if method, ok := ast.Unparen(op.Call.Fun).(*ast.SelectorExpr); ok {
		return types.ExprString(method.X)
	}
	return op.Name
}

// apart reports whether two operations are certainly on two dispatchers.
func apart(e, d *operations.Op) bool {
	x, y := e.Signal, d.Signal
	switch {
	case x.Kind == operations.Global && y.Kind == operations.Global:
		return !x.Same(y)
	case e.Outline.Root() == d.Outline.Root() && x.Kind == operations.Local && y.Kind == operations.Local:
		return !x.Same(y)
	case x.Kind == operations.Param && y.Kind == operations.Param && x.Index == -1 && y.Index == -1:
		return x.Coarse != "" && y.Coarse != "" && x.Coarse != y.Coarse // two fields of one object
	}
	return siblings(x.Coarse, y.Coarse) || wiring.TwoObjects(x, y)
}

// siblings reports whether two fields, each with its type before it, are two of one type.
func siblings(a, b string) bool {
	i, j := strings.LastIndexByte(a, '.'), strings.LastIndexByte(b, '.')
	return i > 0 && j > 0 && a[:i] == b[:j] && a != b
}
