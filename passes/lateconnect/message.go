package lateconnect

import (
	"cmp"
	"fmt"
	"path"
	"regexp"
	"strconv"
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
	name := topic(l)
	if name == "" || l.Event.Role == vocabulary.Start {
		name = subject(&l.Event) // what is started is often more than one signal
	}
	if l.Connect.Role == vocabulary.View {
		return fmt.Sprintf("%s %s first asked for after %s is %s (%s)", cmp.Or(l.Connect.Name, l.Connect.Method), verb, name, past(l.Event.Role), consequence(l))
	}
	return l.Connect.Said(fmt.Sprintf("receiver %s %s connected after %s is %s (%s)", receiverOf(&l.Connect), verb, name, past(l.Event.Role), consequence(l)))
}

// subject is what an event happens to: a signal, or, when it has no name, all signals of the program.
func subject(e *effects.Event) string {
	if e.Name == "" {
		return "the program"
	}
	return e.Name
}

// topic is what the connect is to: a pattern meets what was sent.
func topic(l *effects.Late) string {
	if sent, known := l.Event.Sender.Const(); known && l.Connect.Pattern {
		return strconv.Quote(sent)
	}
	return l.Connect.Display()
}

// earlier says at the place of the event that it comes before the connect.
func earlier(l *effects.Late) string {
	name := subject(&l.Event)
	if l.Connect.Topical {
		name = topic(l)
	}
	if l.Connect.Role == vocabulary.View {
		return fmt.Sprintf("%s is %s here", name, past(l.Event.Role))
	}
	return fmt.Sprintf("%s is %s here, before %s is connected", name, past(l.Event.Role), cmp.Or(l.Connect.Receiver, "the receiver"))
}

// shown is the chain of an event as messages write it: a package by the name that the reader knows, not by its path.
func shown(chain string) string {
	pkgPath, ok := initialisedBy(chain)
	if !ok {
		return chain
	}
	return initialisation + lastElement(pkgPath) + strings.TrimPrefix(chain, initialisation+pkgPath)
}

var majorVersion = regexp.MustCompile(`^v[0-9]+$`)

// lastElement is the last element of an import path that is not a major version.
func lastElement(pkgPath string) string {
	if dir := path.Dir(pkgPath); majorVersion.MatchString(path.Base(pkgPath)) && dir != "." {
		return path.Base(dir)
	}
	return path.Base(pkgPath)
}

// consequence says why it matters, with the ways to both places.
func consequence(l *effects.Late) string {
	var ways []string
	if l.Event.Chain != "" {
		ways = append(ways, operations.Way(shown(l.Event.Chain), l.Event.Method))
	}
	if l.Connect.Chain != "" {
		ways = append(ways, operations.Way(l.Connect.Chain, l.Connect.Method))
	}
	text := outcome(l)
	if len(ways) == 0 {
		return text
	}
	return strings.Join(ways, ", then ") + "; " + text
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
		if l.Connect.Role == vocabulary.View {
			return "it is never started"
		}
		return "it is never called"
	}
	switch {
	case l.Event.Role == vocabulary.Start:
		return "it misses what came before"
	case l.Event.Race:
		return "it may miss that send"
	}
	return "it misses that send"
}
