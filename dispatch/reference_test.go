package dispatch_test

import (
	"cmp"
	"fmt"
	"slices"
)

// reference is the dispatcher as one would write it without a thought for
// speed or concurrency. It predicts who is called, as a list of uids.
type reference struct {
	connected []*wire
	made      int
}

// wire is a connection of the reference.
type wire struct {
	tag      int // tells connections of one uid apart
	uid      string
	sender   string // "" for any
	priority int
	number   int
	once     bool
	gone     bool
	fails    bool
	act      act
	ends     int // number of the context that it lasts until, 0 for none
}

func (w *wire) note() string { return fmt.Sprint(w.uid, w.sender, w.tag) }

// act is what a receiver does when it is called; most do nothing.
type act struct {
	kind        int
	uid, sender string
	ends        int // which context actCancel cancels
}

const (
	actDisconnect = iota + 1
	actConnect
	actSend
	actCancel
)

// wire is the connection that an act makes: it neither fails nor acts.
func (a act) wire() *wire { return &wire{uid: a.uid, sender: a.sender} }

func (r *reference) find(uid, sender string) *wire {
	for _, w := range r.connected {
		if w.uid == uid && w.sender == sender {
			return w
		}
	}
	return nil
}

// connect reports whether the uid was free.
func (r *reference) connect(w *wire) bool {
	if r.find(w.uid, w.sender) != nil {
		return false
	}
	r.made++
	w.number = r.made
	r.connected = append(r.connected, w)
	slices.SortFunc(r.connected, func(a, b *wire) int {
		return cmp.Or(cmp.Compare(a.priority, b.priority), cmp.Compare(a.number, b.number))
	})
	return true
}

func (r *reference) disconnect(uid, sender string) bool {
	w := r.find(uid, sender)
	if w == nil {
		return false
	}
	w.gone = true
	r.connected = slices.DeleteFunc(r.connected, func(other *wire) bool { return other == w })
	return true
}

// cancel ends the connections of one context.
func (r *reference) cancel(ends int) {
	for _, w := range slices.Clone(r.connected) {
		if w.ends == ends {
			r.disconnect(w.uid, w.sender)
		}
	}
}

// send calls who is connected at its start and still is at his turn.
func (r *reference) send(sender string, muted map[string]bool, stopAtFailure bool, call func(*wire)) (failures int) {
	for _, w := range slices.Clone(r.connected) {
		if w.gone || muted[w.uid] || w.sender != "" && w.sender != sender {
			continue
		}
		if w.once {
			r.disconnect(w.uid, w.sender)
		}
		call(w)
		if w.fails {
			failures++
			if stopAtFailure {
				return failures
			}
		}
	}
	return failures
}
