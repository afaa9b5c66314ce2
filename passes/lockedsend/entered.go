package lockedsend

import (
	"fmt"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/signalvet/signalvet/passes/operations"
	"github.com/signalvet/signalvet/passes/vocabulary"
)

// entered reports receivers that enter the dispatcher which calls them, when that holds its own lock meanwhile.
func (c *check) entered() {
	c.wires.Ops.EachOp(func(op *operations.Op) {
		if op.Role == vocabulary.Connect && op.Deadlocks != "" && waitedFor(op.Delivery) && !op.OfItself() {
			c.enteredBy(op)
		}
	})
}

// waitedFor reports whether receivers run under the dispatcher's lock if it holds one: those that run in goroutines of
// their own do not.
func waitedFor(d vocabulary.Delivery) bool { return d != vocabulary.Async && d != "" }

func (c *check) enteredBy(connect *operations.Op) {
	for _, v := range connect.Receivers {
		if v.Fn != nil && connect.Methods != "" && slices.Contains(strings.Split(connect.Free, ","), v.Fn.Name()) {
			continue // it is called without the lock
		}
		body := v.Lit
		if v.Fn != nil {
			body = c.wires.Ops.Outline(v.Fn)
		}
		if body != nil {
			c.entering(connect, body, make(map[*operations.Outline]bool))
		} else if v.Fn != nil {
			c.foreignEntry(connect, v)
		}
	}
}

// entering looks for operations on the dispatcher in a receiver of this package, and in the literals that it runs.
func (c *check) entering(connect *operations.Op, body *operations.Outline, seen map[*operations.Outline]bool) {
	if seen[body] {
		return // a literal that calls itself
	}
	seen[body] = true
	for _, call := range body.Calls {
		if call.Mode == operations.Go {
			continue // it waits for the lock, and nobody for it
		}
		for _, t := range c.wires.Ops.Leads(body, call) {
			if enters(connect, &t) && !apart(connect, &t, body) {
				c.reportEntry(connect, &t, call, body)
				break // one finding for one call
			}
		}
		c.wires.Ops.Runs(body, call, func(v operations.FuncVal, elsewhere bool) {
			if v.Lit != nil && !elsewhere {
				c.entering(connect, v.Lit, seen)
			}
		})
	}
}

// foreignEntry looks for operations on the dispatcher in a receiver of another package.
func (c *check) foreignEntry(connect *operations.Op, v operations.FuncVal) {
	for _, t := range c.wires.Ops.Detached(v.Fn) {
		if enters(connect, &t) {
			at := connect.Call.Pos()
			c.reports.Report(analysis.Diagnostic{Pos: at, End: connect.Call.End(), Message: connect.Said(fmt.Sprintf(
				"receiver %s enters %s, which holds its lock meanwhile (%s)", connect.Receiver, connect.Name, operations.Way(t.Chain, t.Method)))})
			return // one finding for one receiver
		}
	}
}

// enters reports whether t, in a receiver of connect, is an operation on the same dispatcher that waits for its lock.
func enters(connect *operations.Op, t *operations.Template) bool {
	if t.Async || t.Lazy || t.Library != connect.Library || !slices.Contains(strings.Split(connect.Deadlocks, ","), string(t.Role)) {
		return false // another goroutine's, or it does not wait
	}
	a, b := connect.Signal, t.Signal
	return a.Known() && a.Same(b) || a.Coarse != "" && a.Coarse == b.Coarse
}

// apart reports whether t, in a literal of the function that connects, enters another dispatcher of the same type.
func apart(connect *operations.Op, t *operations.Template, body *operations.Outline) bool {
	a, b := connect.Signal, t.Signal
	return body.Root() == connect.Outline.Root() && named(a) && named(b) && !a.Same(b)
}

// named reports whether r is a variable, or a field of one, and no parameter of a literal, which may be any.
func named(r operations.Ref) bool { return r.Kind == operations.Local || r.Outlives() }

func (c *check) reportEntry(connect *operations.Op, t *operations.Template, call *operations.Call, body *operations.Outline) {
	at := place{call.Expr.Pos(), t.Signal}
	if c.seen[at] {
		return // another connection of the same receiver
	}
	c.seen[at] = true
	way := ""
	if t.Chain != "" {
		way = operations.Way(t.Chain, t.Method) + "; "
	}
	c.reports.Report(analysis.Diagnostic{
		Pos: call.Expr.Pos(), End: call.Expr.End(),
		Message: connect.Said(fmt.Sprintf("%s while %s is locked (%sit calls receiver %s under its lock)", happening(t), connect.Name, way, connect.Receiver)),
		Related: []analysis.RelatedInformation{{Pos: connect.Call.Pos(), Message: connect.Receiver + " is connected to " + connect.Name + " here"}},
	})
}

// happening is what an operation does, as the beginning of a sentence.
func happening(t *operations.Template) string {
	switch t.Role {
	case vocabulary.Connect:
		return fmt.Sprintf("receiver %s is connected", t.Receiver)
	case vocabulary.Disconnect:
		if t.Receiver == "" {
			return "a receiver is disconnected"
		}
		return fmt.Sprintf("receiver %s is disconnected", t.Receiver)
	}
	return nameOf(t) + " is sent"
}
