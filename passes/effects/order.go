package effects

import (
	"slices"
	"strings"

	"go/token"

	"github.com/signalvet/signalvet/passes/operations"
	"github.com/signalvet/signalvet/passes/vocabulary"
)

// An Event is a send, start or freeze that has happened on every path to a point.
type Event struct {
	Role    vocabulary.Role
	Signal  operations.Ref
	Sender  operations.Text
	Name    string // the signal as the program writes it
	Chain   string // the calls that lead to it
	Where   string // file:line of the send itself
	Program bool   // a freeze of every named signal
	Race    bool   // it happens in a goroutine that nothing was waited for

	pos   token.Pos          // the call that leads to it, in this package
	loops []*operations.Loop // the loops around it
}

// Pos is the call in the analysed package that leads to the event.
func (e *Event) Pos() token.Pos { return e.pos }

func (e *Event) key() string {
	return strings.Join([]string{string(e.Role), e.Signal.String(), string(e.Sender)}, "\x02")
}

// Order is what a function has done when it returns normally.
type Order struct {
	Done  []Event // on every path to a normal return
	Early []Event // before it waits for anything, on every path
	Waits bool    // it may wait for something, or calls what is not known
	Ends  bool    // it never returns normally
}

func (o Order) empty() bool { return len(o.Done) == 0 && len(o.Early) == 0 && !o.Waits && !o.Ends }

// String names what has happened at the return, for tests of facts.
func (o Order) String() string {
	var words []string
	for i := range o.Done {
		words = append(words, string(o.Done[i].Role)+" "+o.Done[i].Name)
	}
	if o.Ends {
		words = append(words, "never returns")
	}
	return strings.Join(words, ", ")
}

// state is what has happened on the way to a point of a function.
type state struct {
	events  map[string]*Event
	pending []Pending // connects in goroutines that nothing was waited for
	waited  bool
}

// A Pending is a connect that a goroutine makes, some time after it was started.
type Pending struct {
	Connect operations.Template
	At      token.Pos
	loops   []*operations.Loop
}

func newState() *state { return &state{events: make(map[string]*Event)} }

func (s *state) clone() *state {
	c := &state{events: make(map[string]*Event, len(s.events)), pending: slices.Clone(s.pending), waited: s.waited}
	for k, e := range s.events {
		c.events[k] = e
	}
	return c
}

// add records that e has happened; the first time counts.
func (s *state) add(e *Event) {
	k := e.key()
	if old := s.events[k]; old == nil || old.Race && !e.Race {
		s.events[k] = e
	}
}

// wait records that something was waited for: what goroutines do may be done now.
func (s *state) wait() {
	s.waited = true
	s.pending = nil
}

// sorted returns the events in a fixed order.
func (s *state) sorted() []Event {
	keys := make([]string, 0, len(s.events))
	for k := range s.events {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	out := make([]Event, len(keys))
	for i, k := range keys {
		out[i] = *s.events[k]
	}
	return out
}

// join merges the ways that lead to one point: what has happened on every way, or, in a walk that asks what may
// have happened, on any.
func join(states []*state, any bool) *state {
	if len(states) == 0 {
		return nil // the point is not reached
	}
	out := states[0].clone()
	for _, s := range states[1:] {
		out.waited = out.waited || s.waited
		out.pending = append(out.pending, s.pending...)
		if any {
			for _, e := range s.events {
				out.add(e)
			}
			continue
		}
		for k, e := range out.events {
			other := s.events[k]
			if other == nil {
				delete(out.events, k)
			} else if other.Race && !e.Race {
				out.events[k] = other // certain on one way only
			}
		}
	}
	return out
}
