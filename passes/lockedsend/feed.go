package lockedsend

import (
	"fmt"
	"go/types"

	"golang.org/x/tools/go/analysis"

	"github.com/signalvet/signalvet/passes/locks"
	"github.com/signalvet/signalvet/passes/operations"
)

// feed reports a dispatcher of the package's own that calls its receivers under the lock that its connect takes.
func (c *check) feed(f *locks.Feed) {
	reported := false
	c.locks.Wires(func(fn *types.Func, takes []locks.Lock) {
		if reported || ownerOf(fn) != ownerOf(f.Func) {
			return // said already, or another dispatcher
		}
		if l := common(f.Locks, takes); l != nil {
			reported = true
			c.reports.Report(feedDiagnostic(f, l, fn))
		}
	})
}

func feedDiagnostic(f *locks.Feed, l *locks.Lock, fn *types.Func) analysis.Diagnostic {
	what := "receivers are called"
	if f.Channel {
		what = "receivers are fed"
	}
	d := analysis.Diagnostic{Pos: f.Pos, Message: fmt.Sprintf("%s while %s is locked (%s locks it too)", what, l.Name(), fn.Name())}
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
