package operations

import (
	"go/ast"
	"go/token"
	"strconv"
	"strings"

	"github.com/signalvet/signalvet/passes/vocabulary"
)

// A Template is an operation as a function performs it, in terms of the function's own parameters. It is plain
// data: the templates of a function are its fact.
type Template struct {
	Role     vocabulary.Role
	Signal   Ref
	Sender   Text // empty: any sender
	UID      Text
	Delivery vocabulary.Delivery // empty: not known
	Late     string              // what happens to a late connect
	Name     string              // the signal as the program writes it
	Receiver string              // the receiver as the program writes it
	Payload  string              // the type of the events, to tell unknown signals apart
	Library  string              // the dispatcher
	Method   string              // its function that performs the operation
	Token    bool                // a disconnect by the connection itself, which cannot miss
	Named    bool                // the signal has a name, so that the program's Freeze reaches it
	Program  bool                // a freeze of every named signal
	Fails    bool                // misuse is returned as an error
	Lazy     bool                // sends when its result is called
	Settles  bool                // sends nothing when it brings what was sent last
	Once     bool
	Keep     bool       // a duplicate uid is ignored
	Runs     []int      // the parameters that the receiver is, or calls when it runs
	Fields   []FieldRun // the fields of parameters that it is, or calls
	When     []Guard    // the parameters that switch it on, as far as they are known
	Options  int        // the parameter that holds options, noParam when there is none
	Async    bool       // performed in a goroutine of its own
	Topical  bool       // Sender is a topic, which every operation on the dispatcher names
	ByOwner  bool       // the signal is called by the name of the dispatcher that the caller uses
	Methods  string     // the methods of an observer that are called, joined by commas
	Back     int        // one more than the parameter that gives a token back, 0 when there is none
	Gives    int        // one more than the result that takes the connection away again, 0 when there is none
	Invokes  bool       // a connect that calls its receiver at once
	Pattern  bool       // the topic stands for others too
	Broker   bool       // the topic comes and goes through a broker
	Itself   bool       // the dispatcher sends by itself too

	Exact     string // the type that the topic is, with its pointer; "" when the topic is no type, or a caller's
	Wildcards string // the letters that make a topic of this dispatcher a pattern

	Postponed bool // a send that the function keeps for later on another way, as when its caller is in a transaction

	// Args are the types of what is sent, or of the receiver's parameters, where a dispatcher calls receivers by reflection: after a parenthesis each ends
	// in a semicolon, "?" for any, and "..." before the last of a variadic receiver. "" when nothing is known.
	Args     Text
	Reflects bool // receivers are called by reflection

	Forms string // what receivers the dispatcher takes where the compiler takes anything, as [vocabulary.TakesForm] reads it; "" for all
	Form  Text   // the form of the receiver: its parameters as in Args, with their interfaces, and "result" when it returns something

	Identity   string // how connections are told apart, as in [vocabulary.Word]
	Duplicates string // what a connect does that equals an earlier one, "" when that is not known
	Deadlocks  string // the roles that a receiver must not perform on its dispatcher, joined by commas
	Free       string // the methods of an observer that may, joined by commas
	Next       string // the method, Type.Method, that a receiver has to call for the next one to run
	Chain      string // the calls from the function to the operation, outermost first, joined by arrows
	Where      string // file:line of the operation itself
	Pkg        string // the package that performs it
}

// noParam marks a parameter index as absent.
const noParam = -2

// OfPackage reports whether the signal is a dispatcher that a whole package is.
func (t *Template) OfPackage() bool {
	return t.Signal.Kind == Global && strings.HasSuffix(t.Signal.Base, onePackage)
}

// Open reports whether a caller has to complete t: its uid, sender, receiver, options or whole signal is a parameter.
func (t *Template) Open() bool {
	return t.UID.Open() || t.Sender.Open() || t.Signal.IsParam() || len(t.Runs) > 0 || len(t.Fields) > 0 || t.Options != noParam
}

// Deferring reports whether a caller decides about the delivery of t by the options that it gives.
func (t *Template) Deferring() bool { return t.Options != noParam }

// Display is how messages name the signal: its topic, when that is known, else its own name.
func (t *Template) Display() string {
	if topic, known := t.Sender.Const(); known && t.Topical {
		return strconv.Quote(topic)
	}
	return t.Name
}

// Inferred is the type or package that was recognised as a dispatcher by its code, "" when the vocabulary names it.
func (t *Template) Inferred() string {
	qualified, ok := strings.CutPrefix(t.Library, "inferred:")
	if !ok {
		return ""
	}
	return qualified[strings.LastIndexAny(qualified, "./")+1:]
}

// Said is a message about t, with the remark that its dispatcher was recognised by its code when it was.
func (t *Template) Said(message string) string {
	maker := t.Inferred()
	if maker == "" {
		return message
	}
	remark := maker + " is inferred to be a dispatcher)"
	if rest, ok := strings.CutSuffix(message, ")"); ok {
		return rest + "; " + remark
	}
	return message + " (" + remark
}

// Own reports whether t is what the function of a home-made dispatcher does itself.
func (t *Template) Own() bool { return t.Chain == "" && t.Inferred() != "" }

// Way is a chain of calls with the dispatcher's function that it leads to, which stands in it already when it is the program's own.
func Way(chain, method string) string {
	if chain == "" || chain == method || strings.HasSuffix(chain, Arrow+method) {
		return chain
	}
	return chain + Arrow + method
}

// key identifies what t does, regardless of the way that leads there.
func (t *Template) key() string {
	flags := []byte{boolByte(t.Async), boolByte(t.Token), boolByte(t.Program), boolByte(t.Fails), boolByte(t.Postponed), byte('a' + t.Options + 2), byte('a' + t.Gives)}
	for _, i := range t.Runs {
		flags = append(flags, byte('a'+i+2))
	}
	for _, r := range t.Fields {
		flags = append(append(flags, byte('a'+r.Param)), r.Field...)
	}
	return strings.Join([]string{string(t.Role), t.Signal.String(), string(t.Sender), string(t.UID), t.Receiver, string(flags), string(t.Delivery)}, "\x02")
}

func boolByte(b bool) byte {
	if b {
		return '1'
	}
	return '0'
}

// way orders the ways to one operation, so that the choice does not depend on the order of analysis.
func (t *Template) way() string { return t.Chain + "\x02" + t.Where + "\x02" + t.Name }

// hops is the length of the path to the operation.
func (t *Template) hops() int {
	if t.Chain == "" {
		return 0
	}
	return strings.Count(t.Chain, Arrow) + 1
}

// An Op is an operation found in the package: a call of a dispatcher, or of a wrapper of one.
type Op struct {
	Template
	Call      *ast.CallExpr
	Outline   *Outline  // the function or literal that performs it
	Receivers []FuncVal // what the dispatcher will call, for a connect
	RecvArg   ast.Expr  // the argument of Call that is the receiver, or leads to it; nil when a wrapper fixes it
	UIDArg    ast.Expr  // the argument of Call that is the uid; nil when a wrapper computes it
	Raw       bool      // a call of the dispatcher itself
	Unrolled  bool      // one row of the literal that the call stands in a loop over
}

// Pos is the place of the call.
func (op *Op) Pos() token.Pos { return op.Call.Pos() }

// OfItself reports whether op is a call of a method by which an object connects itself, where that method is judged.
func (op *Op) OfItself() bool {
	sel, ok := ast.Unparen(op.Call.Fun).(*ast.SelectorExpr)
	return ok && !op.Raw && sel.X == op.RecvArg
}
