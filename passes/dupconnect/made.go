package dupconnect

import (
	"cmp"
	"fmt"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/types/typeutil"

	"github.com/signalvet/signalvet/passes/operations"
	"github.com/signalvet/signalvet/passes/vocabulary"
)

// Made is a connection that a function has made when it returns. It is plain data, in terms of the function's
// parameters.
type Made struct {
	Connect operations.Template
	Func    string           // the function that is connected, for dispatchers without keys
	Holds   []operations.Ref // what tells it from others of that code: the object of a method, what a literal uses, the parameter that it is
	Args    string           // the constant arguments besides uid and receiver
	Rule    string           // what the dispatcher does with a second one
	Handled bool             // the error of a second one is looked at
	Kept    bool             // what the connect returned is used
	Ended   bool             // a context ends it
	Fresh   bool             // the receiver is a channel that the connect makes, another one each time
	Lost    bool             // nothing that could take the connection away is kept: neither the receiver nor what the connect returned

	pos, end token.Pos // the call in the walked function that connects, or leads to it
	origin   token.Pos // the connect itself, when it stands in this package
	size     int       // the length of the connect
	key      string    // what tells it from others, "" when it cannot be told
	maybe    bool      // some way to the point does not make it
	initial  bool      // it is made when the package is initialised
	unrolled bool      // it is one row of the literal that it stands in a loop over
	literal  bool      // what is connected is a function literal, which may hold something else each time
}

// dispatchPath is the dispatcher that ships with this module.
const dispatchPath = "github.com/signalvet/signalvet/dispatch"

// madeOf is the connection that op makes; false when it cannot be told from others, or is meant to be made again.
func (c *connects) madeOf(op *operations.Op) (Made, bool) {
	m := Made{Connect: op.Template, Kept: !c.dropped[op.Call], Ended: c.ops.Ended(op)}
	m.pos, m.end, m.origin, m.size = op.Call.Pos(), op.Call.End(), op.Call.Pos(), int(op.Call.End()-op.Call.Pos())
	m.unrolled = op.Unrolled
	m.Lost = c.lost(op, op.RecvArg, m.Kept)
	m.Connect.Chain = ""
	if op.Once || op.Duplicates == vocabulary.DuplicateShare || op.Identity == vocabulary.IdentitySlot || !op.Signal.Known() || !op.Pattern && !op.Sender.Determined() {
		return m, false // gone after the first event, one of those that share the events, meant to take the place of another, or not identified
	}
	m.Handled = op.Fails && !c.stated[op.Call] && op.Duplicates != vocabulary.DuplicateAppend
	word, pkg := c.ops.Origin(op.Call)
	if word == nil || word.Library == nil {
		if !c.arguments(op, &m) {
			return m, false // an argument that is not known may be a topic
		}
	}
	if op.UID == "" && !c.receiver(op, &m) {
		m.literal = m.Lost || c.nameless(op.RecvArg) || slices.ContainsFunc(op.Receivers, func(v operations.FuncVal) bool { return v.Lit != nil })
		return m, false // a function that cannot be compared
	}
	m.Rule = rule(op, pkg)
	return m, true
}

// rules are what dispatchers do with a second connection, by their words.
var rules = map[string]string{
	vocabulary.DuplicateAppend:  "it is called twice",
	vocabulary.DuplicateReplace: "the first one is replaced",
	vocabulary.DuplicateIgnore:  "the second one is ignored",
	vocabulary.DuplicateError:   "the second connect fails",
}

// rule says what the dispatcher does with a second connection.
func rule(op *operations.Op, pkg string) string {
	unnamed := op.UID == "" && (op.Identity == vocabulary.IdentityUID || op.Identity == vocabulary.IdentityNone) // it has none of its own
	if said, ok := rules[op.Duplicates]; ok && !unnamed {
		return said
	}
	switch {
	case op.UID == "":
		return "it is called twice"
	case op.Fails:
		return "the second connect fails"
	case pkg == dispatchPath:
		return "Connect panics"
	}
	return ""
}

// arguments notes the constant arguments of a connect, and reports whether there are no others.
func (c *connects) arguments(op *operations.Op, m *Made) bool {
	var constants []string
	naming := c.naming(op)
	for i, arg := range op.Call.Args {
		if arg == op.RecvArg || arg == op.UIDArg || naming[i] {
			continue // compared by itself
		}
		value := c.pass.TypesInfo.Types[arg].Value
		if value == nil {
			return false
		}
		constants = append(constants, value.ExactString())
	}
	m.Args = strings.Join(constants, ",")
	return true
}

// naming are the arguments of a connect that its topic and uid are made of.
func (c *connects) naming(op *operations.Op) map[int]bool {
	out := make(map[int]bool)
	fn, ok := typeutil.Callee(c.pass.TypesInfo, op.Call).(*types.Func)
	if !ok || op.Inferred() == "" {
		return out // a function value, or a dispatcher that somebody has described
	}
	note := func(r operations.Ref) {
		if r.IsParam() {
			out[r.Index] = true
		}
	}
	sum := c.ops.Summary(fn.Origin())
	for i := 0; sum != nil && i < len(sum.Ops); i++ {
		if t := &sum.Ops[i]; t.Role == vocabulary.Connect {
			t.Sender.EachHole(note)
			t.UID.EachHole(note)
		}
	}
	return out
}

// comparable reports whether another connection can be told to be the same: its uid and sender are made of constants,
// parameters and variables that are set once. A field may hold another value the next time.
func (m *Made) comparable() bool {
	if !m.Connect.Signal.Known() || !m.Connect.UID.Determined() || !m.Connect.Pattern && !m.Connect.Sender.Determined() {
		return false
	}
	steady := !slices.ContainsFunc(m.Holds, unknown)
	check := func(r operations.Ref) {
		steady = steady && r.Path == "" && (r.Kind == operations.Param || r.Kind == operations.Local || r.Kind == operations.TypeParam)
	}
	m.Connect.UID.EachHole(check)
	if !m.Connect.Pattern { // the holes of a pattern are its own
		m.Connect.Sender.EachHole(check)
	}
	return steady
}

// keyed notes what tells m from others: its signal, uid, sender, receiver and constant arguments.
func (m Made) keyed() Made {
	m.key = ""
	if !m.comparable() {
		return m
	}
	parts := []string{place(m.Connect.Signal), string(m.Connect.UID), string(m.Connect.Sender), m.Func, m.Args}
	for _, r := range m.Holds {
		parts = append(parts, place(r))
	}
	m.key = strings.Join(parts, "\x02")
	return m
}

// place is what two references to one object have in common.
func place(r operations.Ref) string {
	return operations.Ref{Kind: r.Kind, Base: r.Base, Index: r.Index, Path: r.Path}.String()
}

// in rewrites m as the caller that env describes sees it.
func (m Made) in(env operations.Env) Made {
	m.Connect = m.Connect.In(env)
	m.Holds = slices.Clone(m.Holds)
	for i, r := range m.Holds {
		m.Holds[i] = r.In(env)
	}
	return m
}

// fixed reports whether everything that names the connection satisfies ok.
func (m *Made) fixed(ok func(operations.Ref) bool) bool {
	all := ok(m.Connect.Signal)
	check := func(r operations.Ref) { all = all && ok(r) }
	for _, r := range m.Holds {
		check(r)
	}
	m.Connect.UID.EachHole(check)
	if !m.Connect.Pattern { // the holes of a pattern are its own
		m.Connect.Sender.EachHole(check)
	}
	return all
}

// outlives reports whether m means something to the callers of the function that makes it.
func (m *Made) outlives() bool {
	return m.fixed(func(r operations.Ref) bool {
		return r.Kind == operations.TypeParam || r.Known() && r.Kind != operations.Returned && r.Outlives()
	})
}

// name is the receiver of the connection for messages.
func (m *Made) name() string {
	switch {
	case m.Fresh:
		return "channel"
	case m.Connect.Receiver == "":
		return "of " + m.signal()
	}
	return m.Connect.Receiver
}

func (m *Made) signal() string {
	return cmp.Or(m.Connect.Display(), "a signal")
}

// why says what comes of a second connection.
func (m *Made) why() string {
	var parts []string
	if m.Connect.UID != "" {
		parts = append(parts, fmt.Sprintf("uid %q is taken", m.Connect.UID.Display()))
	}
	if m.Rule != "" {
		parts = append(parts, m.Rule)
	}
	return strings.Join(parts, "; ")
}

// undoes are the first words of methods that may take connections away.
var undoes = []string{"close", "stop", "cancel", "disconnect", "unsubscribe", "shutdown", "reset", "remove", "off", "release", "dispose", "unregister", "clear"}

// mayUndo reports whether fn, of which nothing is known, may take a connection away, by its name.
func mayUndo(fn *types.Func) bool {
	name := strings.ToLower(fn.Name())
	for _, verb := range undoes {
		if strings.HasPrefix(name, verb) {
			return true
		}
	}
	return false
}
