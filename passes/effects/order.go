package effects

import (
	"maps"
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
	Method  string // the dispatcher's function
	Chain   string // the calls that lead to it
	Where   string // file:line of the send itself
	Program bool   // a freeze of every named signal
	Race    bool   // it happens in a goroutine that nothing was waited for
	Success bool   // it need not have happened when the function returned an error
	Each    bool   // of an [Ask]: the method is called on every element of a list
	On      int    // of an [Ask]: two more than the parameter whose method is called, 0 for other objects

	elem   token.Pos          // of an [Ask]: the loop over that list
	pos    token.Pos          // the call that leads to it, in this package
	origin token.Pos          // the operation itself, when it stands in this package
	heard  bool               // a receiver had been connected before
	loops  []*operations.Loop // the loops around it
}

// Origin is the operation itself, [token.NoPos] when it stands in another package.
func (e *Event) Origin() token.Pos { return e.origin }

// Heard reports whether a receiver had been connected before.
func (e *Event) Heard() bool { return e.heard }

// Pos is the call in the analysed package that leads to the event.
func (e *Event) Pos() token.Pos { return e.pos }

func (e *Event) key() string {
	key := strings.Join([]string{string(e.Role), e.Signal.String(), string(e.Sender)}, "\x02")
	if e.Role == Ask && e.Each {
		key += "\x02each"
	}
	return key
}

// Order is what a function has done when it returns normally.
type Order struct {
	Done  []Event // on every path to a normal return
	Early []Event // before it waits for anything, on every path
	Made  []Event // what the function that it returns has done, when it is called
	Waits bool    // it may wait for something, or calls what is not known
	Ends  bool    // it never returns normally

	Asks []Event    // the calls of interfaces' methods that it leads to
	Open []Question // the orders that its callers know more about
	Ways []Way      // to the orders that it decides, or leads to
}

func (o Order) empty() bool {
	return len(o.Done) == 0 && len(o.Early) == 0 && len(o.Made) == 0 && !o.Waits && !o.Ends && len(o.Asks) == 0 && len(o.Open) == 0 && len(o.Ways) == 0
}

// String names what has happened at the return, for tests of facts.
func (o Order) String() string {
	var words []string
	for i := range o.Done {
		if o.Done[i].Role == Ask {
			continue // nothing that is known
		}
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
	pending []Pending               // connects in goroutines that nothing was waited for
	heard   map[operations.Ref]bool // signals with a receiver, on some path
	conns   map[string]bool         // connections that have been made in time, on some path
	waited  bool
	success bool // an error was found to be nil: a loop that is left now may not have run
}

// A Pending is a connect that a goroutine makes, some time after it was started.
type Pending struct {
	Connect operations.Template
	At      token.Pos
	loops   []*operations.Loop
}

func newState() *state {
	return &state{events: make(map[string]*Event), heard: make(map[operations.Ref]bool), conns: make(map[string]bool)}
}

func (s *state) clone() *state {
	c := &state{events: make(map[string]*Event, len(s.events)), pending: slices.Clone(s.pending), heard: maps.Clone(s.heard), conns: maps.Clone(s.conns), waited: s.waited, success: s.success}
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
		maps.Copy(out.heard, s.heard)
		maps.Copy(out.conns, s.conns)
		if any {
			for _, e := range s.events {
				out.add(e)
			}
			continue
		}
		out.adoptFreezes(s)
		for k, e := range out.events {
			other := s.events[k]
			if other == nil {
				out.narrow(k, s)
			} else if other.Race && !e.Race {
				out.events[k] = other // certain on one way only
			}
		}
	}
	return out
}

// narrow removes event k, which did not happen on the way to other, unless it is a freeze and the whole program was
// frozen there: then named signals are frozen on both ways.
func (s *state) narrow(k string, other *state) {
	e := s.events[k]
	delete(s.events, k)
	if e.Role != vocabulary.Freeze || e.Program || !other.programFrozen() {
		return // it happened on one way only
	}
	narrowed := *e
	narrowed.Program = true
	s.events[k] = &narrowed
}

func (s *state) programFrozen() bool {
	for _, e := range s.events {
		if e.Program && !e.Signal.Known() {
			return true
		}
	}
	return false
}

// adoptFreezes takes over the freezes of single signals of other when the whole program was frozen on the way to s.
func (s *state) adoptFreezes(other *state) {
	if !s.programFrozen() {
		return // nothing covers them
	}
	for k, e := range other.events {
		if e.Role == vocabulary.Freeze && !e.Program && s.events[k] == nil {
			narrowed := *e
			narrowed.Program = true
			s.events[k] = &narrowed
		}
	}
}

// uncertain takes out, and returns, the events that need not have happened when a call returned an error.
func (s *state) uncertain() []*Event {
	var out []*Event
	for k, e := range s.events {
		if e.Success {
			out = append(out, e)
			delete(s.events, k)
		}
	}
	return out
}

// forget drops the events of signals that are reached through a field which gets another object.
func (s *state) forget(owner operations.Ref) {
	for k, e := range s.events {
		if e.Signal.Within(owner) {
			delete(s.events, k)
		}
	}
}

// connection names what t connects, "" when nothing tells it from others.
func connection(t *operations.Template) string {
	if t.UID == "" || !t.UID.Determined() {
		return ""
	}
	return t.Signal.String() + "\x02" + string(t.Sender) + "\x02" + string(t.UID)
}
