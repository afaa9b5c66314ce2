package uidmatch

import (
	"fmt"
	"strconv"

	"github.com/signalvet/signalvet/passes/operations"
	"github.com/signalvet/signalvet/passes/vocabulary"
	"github.com/signalvet/signalvet/passes/wiring"
)

// A verdict says why a disconnect misses.
type verdict struct {
	message string
	right   string        // the uid that was probably meant
	partner *wiring.Entry // the connection that was probably meant
}

// evidence is what the connections that are seen say about one disconnect.
type evidence struct {
	found      bool            // one has its name, or may have
	unknown    bool            // one of the signal has a uid that is not known
	otherKey   *wiring.Entry   // one of the signal has its uid, but another sender
	uids       []*wiring.Entry // the connections of the signal with other uids, one for each uid
	elsewhere  []*wiring.Entry // the connections of other signals with its uid
	neighbours bool            // a connection of another signal with its uid is made in this package
}

// judge compares a disconnect with all connections that are seen; nil when it finds its own, or may.
func (c *check) judge(d *operations.Template) *verdict {
	ev := c.gather(d)
	switch {
	case ev.found:
		return nil
	case ev.otherKey != nil:
		return otherSender(d, ev.otherKey)
	}
	closed := c.wires.Closed(d)
	return c.conclude(d, ev, closed)
}

// conclude decides by the evidence; closed says that every connection of the signal has been seen.
func (c *check) conclude(d *operations.Template, ev *evidence, closed bool) *verdict {
	if near := nearest(d, ev, closed && !ev.unknown); near != nil {
		v := &verdict{partner: near, message: fmt.Sprintf("no connection of %s has uid %s; did you mean %s?", d.Display(), quoted(d.UID), quoted(near.UID))}
		v.right, _ = near.UID.Const()
		return v
	}
	if ev.unknown {
		return nil // the connection whose uid is not known may be meant
	}
	if len(ev.elsewhere) > 0 && (closed || ev.neighbours && len(ev.uids) == 0) {
		other := ev.elsewhere[0]
		return &verdict{partner: other, message: fmt.Sprintf("uid %s is connected to %s, not to %s (%s)", quoted(d.UID), other.Display(), d.Display(), miss(d))}
	}
	if closed {
		return &verdict{message: fmt.Sprintf("no connection of %s has uid %s (%s)", d.Display(), quoted(d.UID), miss(d))}
	}
	return nil // an importer may have connected it
}

func (c *check) gather(d *operations.Template) *evidence {
	ev := new(evidence)
	seen := make(map[operations.Text]bool)
	c.wires.All(func(e *wiring.Entry, own bool) {
		if e.Role != vocabulary.Connect || e.Library != d.Library {
			return // nothing that could be disconnected
		}
		switch wiring.Relate(&e.Template, d) {
		case wiring.Other:
			if c.alias(e, d) {
				ev.found = ev.found || e.UID.MayEqual(d.UID)
				return
			}
			ev.other(e, d, own)
		case wiring.Perhaps:
			ev.found = ev.found || e.UID.MayEqual(d.UID) && !c.completed(e)
		case wiring.Same:
			if !c.completed(e) { // its calls say more
				ev.same(e, d, seen)
			}
		}
	})
	return ev
}

// alias reports whether two signals with different names may be one object, since one of them is put somewhere else.
func (c *check) alias(e *wiring.Entry, d *operations.Template) bool {
	if e.Payload != d.Payload && e.Payload != "" && d.Payload != "" {
		return false // of two types
	}
	return c.wires.Escaped(&e.Template) || c.wires.Escaped(d)
}

// completed reports whether callers complete the connect, so that what it connects is found at their calls.
func (c *check) completed(e *wiring.Entry) bool {
	switch {
	case e.Signal.Kind == operations.Local:
		return false // its callers do not see it
	case e.Signal.IsParam():
		return true
	case wiring.Main(c.pass.Pkg):
		return e.UID.Open() && !e.Value
	}
	return e.UID.Open() && !e.Foreign
}

// other takes in a connection of another signal.
func (ev *evidence) other(e *wiring.Entry, d *operations.Template, own bool) {
	uid, known := d.UID.Const()
	if other, ok := e.UID.Const(); !known || !ok || uid != other {
		return // not its uid
	}
	ev.elsewhere = append(ev.elsewhere, e)
	ev.neighbours = ev.neighbours || own
}

// same takes in a connection of the signal itself.
func (ev *evidence) same(e *wiring.Entry, d *operations.Template, seen map[operations.Text]bool) {
	equal := e.UID.Shape() == d.UID.Shape()
	switch {
	case equal && (alone(e, d) || compatible(e.Sender, d.Sender)):
		ev.found = true
	case equal:
		ev.otherKey = e
	case e.UID.MayEqual(d.UID):
		ev.unknown = true
	case !seen[e.UID]:
		seen[e.UID] = true
		ev.uids = append(ev.uids, e)
	}
}

// alone reports whether the uid names a connection by itself: the disconnect tells no topic, or a connect with the uid
// replaces one for another sender.
func alone(e *wiring.Entry, d *operations.Template) bool {
	return !d.Topical && (e.Topical || e.Duplicates == vocabulary.DuplicateReplace)
}

// compatible reports whether two sender keys can be one. The keys of any sender and of one sender are not; two
// different variables may hold equal values.
func compatible(a, b operations.Text) bool {
	if a == "" || b == "" {
		return a == b
	}
	_, aConst := a.Const()
	_, bConst := b.Const()
	return a == b || !aConst || !bConst
}

func otherSender(d *operations.Template, e *wiring.Entry) *verdict {
	if d.Topical {
		return &verdict{partner: e, message: fmt.Sprintf("uid %s is connected to %s, not to %s (nothing is disconnected)", quoted(d.UID), e.Display(), d.Display())}
	}
	return &verdict{partner: e, message: fmt.Sprintf("uid %s of %s is connected %s, not %s (%s)",
		quoted(d.UID), d.Name, senderOf(e.Sender), senderOf(d.Sender), miss(d))}
}

// miss is what comes of a disconnect that finds nothing.
func miss(d *operations.Template) string {
	if d.Method == "Disconnect" {
		return "Disconnect returns false"
	}
	return "nothing is disconnected"
}

func senderOf(key operations.Text) string {
	if key == "" {
		return "for any sender"
	}
	return "through From(" + key.Display() + ")"
}

func quoted(uid operations.Text) string { return strconv.Quote(uid.Display()) }

func quote(s string) string { return strconv.Quote(s) }
