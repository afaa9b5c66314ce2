package lockedsend

import (
	"cmp"
	"fmt"

	"golang.org/x/tools/go/analysis"

	"github.com/signalvet/signalvet/passes/locks"
	"github.com/signalvet/signalvet/passes/operations"
	"github.com/signalvet/signalvet/passes/vocabulary"
)

// A verdict says why a send under a lock goes wrong.
type verdict struct {
	lock     *locks.Lock
	receiver *locks.Receiver
	take     *locks.Take // nil when the receiver waits for something else
	reason   string
}

// message says what is sent under which lock, where when it is elsewhere, and why it matters.
func message(t *operations.Template, l *locks.Lock, where, chain, reason string) string {
	if where != "" {
		where = ", at " + where
	}
	if chain != "" {
		reason = operations.Way(chain, t.Method) + "; " + reason
	}
	what := nameOf(t) + " is sent"
	if t.Role == vocabulary.Connect {
		what = "receiver " + t.Receiver + " is connected, and called,"
	}
	return t.Said(fmt.Sprintf("%s while %s is locked%s (%s)", what, l.Name(), where, reason))
}

// nameOf is the signal as the program writes it, or its topic.
func nameOf(t *operations.Template) string { return cmp.Or(t.Display(), "a signal") }

func locksToo(r *locks.Receiver) string { return fmt.Sprintf("receiver %s locks it too", r.Name) }

func mayBlock(r *locks.Receiver) string {
	return fmt.Sprintf("receiver %s may block: %s", r.Name, r.Blocks)
}

// related leads to the place where the receiver takes the lock, or is connected.
func (v *verdict) related() []analysis.RelatedInformation {
	if v.take != nil && v.take.Pos().IsValid() {
		text := fmt.Sprintf("receiver %s locks %s here", v.receiver.Name, v.take.Name())
		if v.take.Chain != "" {
			text += " (" + v.take.Chain + ")"
		}
		return []analysis.RelatedInformation{{Pos: v.take.Pos(), Message: text}}
	}
	if v.receiver.Pos().IsValid() {
		text := fmt.Sprintf("receiver %s is connected to %s here", v.receiver.Name, nameOf(&v.receiver.Connect))
		return []analysis.RelatedInformation{{Pos: v.receiver.Pos(), Message: text}}
	}
	return nil
}
