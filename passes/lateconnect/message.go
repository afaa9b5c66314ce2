package lateconnect

import (
	"fmt"
	"strings"

	"github.com/signalvet/signalvet/passes/effects"
	"github.com/signalvet/signalvet/passes/operations"
	"github.com/signalvet/signalvet/passes/vocabulary"
)

// past is what has happened to the signal, as a participle.
func past(role vocabulary.Role) string {
	switch role {
	case vocabulary.Freeze:
		return "frozen"
	case vocabulary.Start:
		return "started"
	}
	return "sent"
}

// message says what is late, after what, and why it matters.
func message(l *effects.Late) string {
	verb := "is"
	if l.Event.Race {
		verb = "may be"
	}
	name := l.Connect.Name
	if name == "" {
		name = l.Event.Name
	}
	return fmt.Sprintf("receiver %s %s connected after %s is %s (%s)", receiverOf(&l.Connect), verb, name, past(l.Event.Role), consequence(l))
}

// consequence says why it matters, with the ways to both places.
func consequence(l *effects.Late) string {
	var ways []string
	if l.Event.Chain != "" {
		ways = append(ways, l.Event.Chain+operations.Arrow+opName(l.Event.Role))
	}
	if l.Connect.Chain != "" {
		ways = append(ways, l.Connect.Chain+operations.Arrow+"Connect")
	}
	text := outcome(l)
	if len(ways) == 0 {
		return text
	}
	return strings.Join(ways, ", then ") + "; " + text
}

func opName(role vocabulary.Role) string {
	if role == vocabulary.Freeze {
		return "Freeze"
	}
	return "Send"
}

// outcome is what a late connect of the dispatcher does.
func outcome(l *effects.Late) string {
	if l.Event.Role == vocabulary.Freeze {
		return "the connect panics"
	}
	switch l.Connect.Late {
	case vocabulary.LateError:
		return "the connect fails"
	case vocabulary.LatePanic:
		return "the connect panics"
	case vocabulary.LateNeverStarted:
		return "it is never called"
	}
	if l.Event.Race {
		return "it may miss that send"
	}
	return "it misses that send"
}
