package lockedsend

import (
	"fmt"
	"go/types"
	"slices"

	"golang.org/x/tools/go/analysis"

	"github.com/signalvet/signalvet/passes/locks"
	"github.com/signalvet/signalvet/passes/operations"
	"github.com/signalvet/signalvet/passes/vocabulary"
	"github.com/signalvet/signalvet/passes/wiring"
)

// feed reports a dispatcher of the package's own that calls its receivers under the lock that its connect takes.
func (c *check) feed(f *locks.Feed) {
	reported := false
	c.locks.Wires(func(fn *types.Func, takes []locks.Lock) {
		if reported || ownerOf(fn) != ownerOf(f.Func) || c.elsewhere(fn, f.Func) {
			return // said already, or another dispatcher
		}
		if l := common(f.Locks, takes); l != nil {
			reported = true
			c.reports.Report(feedDiagnostic(f, l, fn, c.wires.Ops.Summary(fn).Ops))
		}
	})
}

// elsewhere reports whether what fn connects to is known not to be what feeder delivers.
func (c *check) elsewhere(fn, feeder *types.Func) bool {
	sum := c.wires.Ops.Summary(feeder)
	if sum == nil {
		return false // what it delivers is not known
	}
	known := false
	for _, send := range sum.Ops {
		if send.Role != vocabulary.Send || send.Inferred() == "" || send.Chain != "" {
			continue // not what feeder delivers itself
		}
		known = true
		if slices.ContainsFunc(c.wires.Ops.Summary(fn).Ops, func(t operations.Template) bool {
			return t.Role != vocabulary.Send && wiring.Relate(&t, &send) == wiring.Same
		}) {
			return false
		}
	}
	return known
}

func feedDiagnostic(f *locks.Feed, l *locks.Lock, fn *types.Func, ops []operations.Template) analysis.Diagnostic {
	what := "receivers are called"
	if f.Channel {
		what = "receivers are fed"
	}
	text := fmt.Sprintf("%s while %s is locked (%s locks it too)", what, l.Name(), fn.Name())
	if i := slices.IndexFunc(ops, func(t operations.Template) bool { return t.Own() }); i >= 0 {
		text = ops[i].Said(text)
	}
	d := analysis.Diagnostic{Pos: f.Pos, Message: text}
	if l.Pos().IsValid() {
		d.Related = []analysis.RelatedInformation{{Pos: l.Pos(), Message: l.Name() + " is locked here, before receivers are called"}}
	}
	return d
}

// ownerOf is the type that fn is a method of, nil for a function.
func ownerOf(fn *types.Func) types.Object {
	recv := fn.Type().(*types.Signature).Recv()
	if recv == nil {
		return nil
	}
	t := recv.Type()
	if p, ok := t.(*types.Pointer); ok {
		t = p.Elem()
	}
	if n, ok := types.Unalias(t).(*types.Named); ok {
		return n.Obj()
	}
	return nil
}

// common is a lock of held that is among takes.
func common(held, takes []locks.Lock) *locks.Lock {
	for i := range held {
		for j := range takes {
			a, b := held[i].Ref, takes[j].Ref
			global := a.Kind == operations.Global && a.Same(b)
			if global || a.Coarse != "" && a.Coarse == b.Coarse {
				return &held[i]
			}
		}
	}
	return nil
}
