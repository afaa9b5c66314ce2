package lateconnect

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/analysis"

	"github.com/signalvet/signalvet/passes/effects"
	"github.com/signalvet/signalvet/passes/operations"
	"github.com/signalvet/signalvet/passes/vocabulary"
)

// atRunTime reports whether a connect is made on behalf of a client that comes while the program runs, so that it is
// meant to see only what follows.
func atRunTime(pass *analysis.Pass, l *effects.Late) bool {
	if l.Event.Role == vocabulary.Freeze {
		return false // a frozen signal refuses every client
	}
	if l.Connect.UID.Given() {
		return true // the uid is the client's
	}
	if l.Connect.Inferred() != "" && (len(l.Connect.Runs) > 0 || l.Connect.Receiver == "" && l.Connect.Chain != "") {
		return true // the receiver is the client's, or a client that nothing is known of
	}
	return serves(l.In) && !named(&l.Connect) || watches(l)
}

// named reports whether the uid of a connect is constant: two clients could not have one each.
func named(t *operations.Template) bool {
	uid, known := t.UID.Const()
	return known && uid != ""
}

// watches reports whether the connect is made by a function of another package that returns a channel: a subscription, which whoever asks for it has
// from then on.
func watches(l *effects.Late) bool {
	if l.Connect.Chain == "" || l.Connect.Own() {
		return false // the dispatcher's own function, called here
	}
	for _, call := range l.In.Calls {
		if call.Expr.Pos() != l.At || call.Callee == nil || l.In.Root().Func == nil || call.Callee.Pkg() == l.In.Root().Func.Pkg() {
			continue // another call, or one that the package itself answers for
		}
		for result := range call.Callee.Signature().Results().Variables() {
			if _, ok := result.Type().Underlying().(*types.Chan); ok {
				return true
			}
		}
	}
	return false
}

// clientTypes are the types of what a client comes with.
var clientTypes = map[string]bool{
	"net/http.ResponseWriter": true,
	"*net/http.Request":       true,
	"net.Conn":                true,
}

// serves reports whether o, or the function it stands in, handles one client.
func serves(o *operations.Outline) bool {
	for ; o != nil; o = o.Parent {
		sig := o.Signature()
		if sig == nil {
			continue // the initialisation of variables
		}
		for p := range sig.Params().Variables() {
			if clientTypes[types.TypeString(p.Type(), nil)] {
				return true
			}
		}
	}
	return false
}

// startedAgain reports whether what is connected after the start is started by another one, which follows.
func (c *check) startedAgain(l *effects.Late) bool {
	if l.Event.Role != vocabulary.Start || l.Connect.Late != vocabulary.LateNeverStarted {
		return false // a second start changes nothing
	}
	return slices.ContainsFunc(l.In.Root().Calls, func(call *operations.Call) bool {
		if call.Expr.Pos() <= l.At {
			return false // the first start, or another one before
		}
		return slices.ContainsFunc(c.wires.Ops.Leads(l.In.Root(), call), func(t operations.Template) bool {
			return t.Role == vocabulary.Start && l.Connect.Signal.Within(t.Signal)
		})
	})
}

// replaces reports whether a connect puts another receiver into a slot that the function has filled before.
func (c *check) replaces(l *effects.Late) bool {
	if l.Connect.Inferred() == "" || l.Connect.Identity != vocabulary.IdentitySlot || l.In == nil {
		return false // each receiver has its own connection, or the library says what is late
	}
	return slices.ContainsFunc(l.In.Calls, func(call *operations.Call) bool {
		return call.Expr.Pos() < l.At && slices.ContainsFunc(call.Ops, func(op *operations.Op) bool {
			return op.Role == vocabulary.Connect && op.Signal.Same(l.Connect.Signal)
		})
	})
}

// measures reports whether the callee connects for its own sends only: it sends the signal itself and takes the
// connection away again.
func (c *check) measures(l *effects.Late) bool {
	if l.Call == nil || l.Connect.Chain == "" || l.Event.Role != vocabulary.Send {
		return false // it connects for good, or is refused
	}
	sends, undone := false, false
	for _, t := range c.wires.Ops.Leads(l.In, l.Call) {
		undone = undone || t.Role == vocabulary.Disconnect && t.Token && t.Library == l.Connect.Library
		if !t.Signal.Same(l.Connect.Signal) || t.Sender != l.Connect.Sender {
			continue // another signal
		}
		sends = sends || t.Role == vocabulary.Send && !t.Async
		undone = undone || t.Role == vocabulary.Disconnect && t.UID == l.Connect.UID && t.UID.Determined()
	}
	return sends && undone
}
