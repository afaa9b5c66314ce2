package orphansignal

import (
	"github.com/signalvet/signalvet/passes/operations"
	"github.com/signalvet/signalvet/passes/vocabulary"
	"github.com/signalvet/signalvet/passes/wiring"
)

// ends are the operations on one signal, or topic, that are seen.
type ends struct {
	sent, received *wiring.Entry // one of each, nil when there is none
	maySend        bool          // an operation that may send it
	mayReceive     bool          // an operation that may receive it
	others         []*wiring.Entry
}

// ends finds the operations on the signal of t.
func (c *check) ends(t *operations.Template) *ends {
	e := new(ends)
	c.wires.All(func(entry *wiring.Entry, _ bool) {
		if !isEnd(&entry.Template) || entry.Library != t.Library && t.Topical {
			return // neither end
		}
		if c.completed(entry) {
			return // its callers' operations count
		}
		switch c.related(&entry.Template, t) {
		case wiring.Other:
			if elsewhere(entry, t) {
				e.others = append(e.others, entry)
			}
		case wiring.Same:
			e.take(entry, t)
		case wiring.Perhaps:
			e.perhaps(entry, t)
		}
	})
	c.wires.Hidden(func(entry *wiring.Entry) {
		if isEnd(&entry.Template) && c.related(&entry.Template, t) != wiring.Other {
			e.perhaps(entry, t)
		}
	})
	return e
}

// perhaps counts an operation that may be on the signal of t.
func (e *ends) perhaps(entry *wiring.Entry, t *operations.Template) {
	if t.Topical && entry.Topical && entry.Sender != "" && !entry.Sender.MayEqual(t.Sender) {
		return // a topic that begins, or ends, in another way
	}
	e.maySend = e.maySend || entry.Role != vocabulary.Connect
	e.mayReceive = e.mayReceive || entry.Role == vocabulary.Connect
}

// generic reports whether the topic of an operation is a type parameter of the function it stands in.
func generic(entry *wiring.Entry) bool {
	found := false
	entry.Sender.EachHole(func(r operations.Ref) { found = found || r.Kind == operations.TypeParam })
	return found
}

// related tells whether two operations speak of one signal; two variables of one type do not.
func (c *check) related(a, b *operations.Template) wiring.Meaning {
	if c.apart(a, b) || c.apart(b, a) {
		return wiring.Other
	}
	if a.Signal.Kind == operations.Global && b.Signal.Kind == operations.Global && a.ID() != b.ID() {
		return wiring.Other
	}
	return wiring.Relate(a, b)
}

// take counts an operation on the signal itself.
func (e *ends) take(entry *wiring.Entry, t *operations.Template) {
	if t.Topical && entry.Sender != t.Sender {
		if _, isConst := entry.Sender.Const(); isConst {
			e.others = append(e.others, entry)
		} else if entry.Sender.MayEqual(t.Sender) {
			e.perhaps(entry, t)
		}
		return
	}
	if entry.Role == vocabulary.Connect {
		e.received = entry
	} else {
		e.sent = entry
	}
}

// completed reports whether callers complete an operation, so that it is found at their calls.
func (c *check) completed(e *wiring.Entry) bool {
	if !e.Open() || e.Signal.Kind == operations.Local {
		return false // it is what it is
	}
	if wiring.Main(c.pass.Pkg) {
		return !e.Value
	}
	return !e.Foreign
}

// orphan reports whether one end is missing for certain.
func (e *ends) orphan() bool {
	if e.sent == nil {
		return e.received != nil && !e.maySend
	}
	return e.received == nil && !e.mayReceive
}

// message says of the signal, by the name that it is given, which end is missing.
func (e *ends) message(name string) string {
	if e.sent != nil {
		return name + " is sent but never received (no receiver is connected)"
	}
	receiver := "receiver " + e.received.Receiver
	if e.received.Receiver == "" {
		receiver = "its receiver"
	}
	return name + " is received but never sent (" + receiver + " is never called)"
}
