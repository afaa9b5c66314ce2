package sendcycle

import (
	"go/token"
	"go/types"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/signalvet/signalvet/passes/internal/paths"
	"github.com/signalvet/signalvet/passes/operations"
	"github.com/signalvet/signalvet/passes/vocabulary"
)

// Sends is a fact about a function: what it sends on every path that does not fail.
type Sends struct{ List []Send } // by signal and sender

// A Send is one send of a function, in terms of its parameters.
type Send struct {
	Signal  operations.Ref
	Sender  operations.Text
	Name    string // the signal as messages name it
	Chain   string // the calls that lead to it
	Library string // the dispatcher
	Topical bool   // Sender is a topic
	Topics  string // the topics, with stars, that a function makes its library send about Signal
	Method  string // the full name of an interface's method, which sends what the types behind it do; Signal is empty

	pos, end token.Pos // the send, or the call that leads to it, in this package
}

// AFact marks Sends as a fact.
func (*Sends) AFact() {}

func (s *Sends) String() string {
	var names []string
	for i := range s.List {
		names = append(names, s.List[i].Name)
	}
	return "sends " + strings.Join(names, ", ")
}

func (s *Send) key() string {
	return strings.Join([]string{s.Signal.String(), string(s.Sender), s.Method, s.Topics}, "\x02")
}

// certain is what has been sent on every way to a point.
type certain map[string]Send

func (c *certain) clone() *certain {
	out := maps.Clone(*c)
	return &out
}

// join keeps what has been sent on both ways.
func (c *certain) join(other *certain) {
	maps.DeleteFunc(*c, func(k string, _ Send) bool { _, both := (*other)[k]; return !both })
}

// add keeps the shortest way to a send.
func (c *certain) add(s Send) {
	if old, ok := (*c)[s.key()]; !ok || len(s.Chain) < len(old.Chain) {
		(*c)[s.key()] = s
	}
}

func (c *certain) sorted() []Send {
	var out []Send
	for _, k := range slices.Sorted(maps.Keys(*c)) {
		out = append(out, (*c)[k])
	}
	return out
}

// summarize finds what the package's functions send, until nothing changes.
func (c *check) summarize() {
	const enough = 16 // chains of calls are shorter, and a bound makes a hang impossible
	for range enough {
		changed := false
		for _, o := range c.ops.Outlines {
			if o.Func == nil {
				continue // nobody calls the initialisation
			}
			list := slices.DeleteFunc(c.sentBy(o), func(s Send) bool { return !s.Signal.Outlives() && s.Signal.Coarse == "" && s.Method == "" })
			if old := c.sends[o.Func]; len(list) > 0 && (old == nil || len(old.List) != len(list)) {
				c.sends[o.Func] = &Sends{List: list}
				changed = true
			}
		}
		if !changed {
			break
		}
	}
	for fn, s := range c.sends {
		if s != nil && fn.Pkg() == c.pass.Pkg {
			c.pass.ExportObjectFact(fn, s)
		}
	}
}

// sentBy is what o sends on every path that does not fail.
func (c *check) sentBy(o *operations.Outline) []Send {
	w := c.walker()
	end, _ := w.Run(o, &certain{})
	if end == nil {
		return nil // it never returns normally, or nothing is known of its order
	}
	return end.sorted()
}

func (c *check) walker() *paths.Walker[certain] {
	w := &paths.Walker[certain]{Clone: (*certain).clone, Join: (*certain).join}
	w.Call = func(o *operations.Outline, call *operations.Call, st *certain) bool {
		c.literals(w, o, call, st)
		if call.Callee != nil {
			c.called(o, call, st)
			c.resent(o, call, st)
		}
		return true
	}
	return w
}

// literals adds what the functions send that a call runs, in goroutines too.
func (c *check) literals(w *paths.Walker[certain], o *operations.Outline, call *operations.Call, st *certain) {
	if call.Callee != nil && (strings.HasPrefix(call.Callee.FullName(), "(*sync.Once)") || strings.HasSuffix(call.Callee.FullName(), ".AfterFunc")) {
		return // once, or at a time of its own
	}
	c.ops.Runs(o, call, func(v operations.FuncVal, _ bool) {
		switch {
		case v.Lit != nil:
			if normal, _ := w.Ends(v.Lit, st.clone()); normal != nil {
				*st = *normal
			}
		case v.Fn != nil:
			for _, s := range c.detached(v.Fn) {
				s.pos, s.end = call.Expr.Pos(), call.Expr.End()
				st.add(s)
			}
		}
	})
}

// called adds what the callee sends.
func (c *check) called(o *operations.Outline, call *operations.Call, st *certain) {
	if c.ops.Direct(call.Callee) {
		for _, t := range c.ops.Leads(o, call) {
			if t.Role == vocabulary.Send && !t.Settles {
				st.add(Send{Signal: t.Signal, Sender: t.Sender, Name: t.Display(), Library: t.Library, Topical: t.Topical, pos: call.Expr.Pos(), end: call.Expr.End()})
			}
		}
		return
	}
	fact := c.fact(call.Callee)
	if fact == nil && c.ops.Undecided(call.Callee) {
		st.add(Send{Method: call.Callee.FullName(), Chain: call.Callee.Name(), pos: call.Expr.Pos(), end: call.Expr.End()})
	}
	if fact == nil {
		return // it sends nothing for certain
	}
	env := c.ops.Env(o, call)
	for _, s := range fact.List {
		sender := s.Sender.In(env)
		if s.Signal.IsParam() && s.Topics == "" {
			s.Name = c.ops.ArgName(o, call, s.Signal.Index, s.Name)
		}
		s.Signal = c.ops.Held(o, s.Signal.InSender(env, &sender))
		s.Sender = sender
		if topic, known := sender.Const(); known && s.Topical {
			s.Name = strconv.Quote(topic)
		}
		s.Chain = operations.Extend(call.Callee.Name(), s.Chain)
		s.pos, s.end = call.Expr.Pos(), call.Expr.End()
		st.add(s)
	}
}

// detached is what fn sends when nothing is known of its arguments.
func (c *check) detached(fn *types.Func) []Send {
	fact := c.fact(fn)
	if fact == nil {
		return nil // it sends nothing for certain
	}
	var out []Send
	for _, s := range fact.List {
		if s.Signal.Kind == operations.Global || s.Method != "" {
			s.Chain = operations.Extend(fn.Name(), s.Chain)
			out = append(out, s)
		}
	}
	return out
}

// fact returns what fn sends, nil when nothing.
func (c *check) fact(fn *types.Func) *Sends {
	if s, ok := c.sends[fn]; ok || fn.Pkg() == nil || fn.Pkg() == c.pass.Pkg {
		return s
	}
	s := new(Sends)
	if !c.pass.ImportObjectFact(fn, s) {
		s = nil
	}
	c.sends[fn] = s
	return s
}
