package vocabulary

// A Role says what an operation does to a signal.
type Role string

// The roles of operations.
const (
	Connect       Role = "connect"        // registers a receiver
	Disconnect    Role = "disconnect"     // takes one connection away
	DisconnectAll Role = "disconnect-all" // takes every connection of a signal away
	Send          Role = "send"           // calls the receivers
	Start         Role = "start"          // begins sends that the library makes by itself
	Stop          Role = "stop"           // ends them
	Freeze        Role = "freeze"         // refuses later connections
	View          Role = "view"           // returns a part of a signal: one sender's, one topic's
	New           Role = "new"            // makes a signal
	Option        Role = "option"         // makes an option of a connect
	Decorate      Role = "decorate"       // makes a receiver that calls the one which is given
	Wait          Role = "wait"           // waits for deliveries that are under way
)

// roles lists every role in the order in which messages name them.
var roles = []Role{Connect, Disconnect, DisconnectAll, Send, Start, Stop, Freeze, View, New, Option, Decorate, Wait}

// A Delivery says in which goroutine receivers run, and whether the sender
// waits for them.
type Delivery string

// The kinds of delivery.
const (
	Inline Delivery = "inline" // in the sender's goroutine, one after another
	Joined Delivery = "joined" // in parallel, but the send waits for all of them
	Queued Delivery = "queued" // through a queue that makes the sender wait when it is full
	Async  Delivery = "async"  // in the background; the sender does not wait

	Unknown Delivery = "unknown" // it depends, or receivers take part in what is sent, so that the sender means to wait
)

var deliveries = []Delivery{Inline, Joined, Queued, Async, Unknown}

// What a connect after the first send, start or freeze does ([Word.Late]).
const (
	LateLost         = "lost"          // the receiver misses what was sent
	LateError        = "error"         // the connect returns an error
	LatePanic        = "panic"         // the connect panics
	LateReplayed     = "replayed"      // the receiver is told what it missed
	LateNeverStarted = "never-started" // the receiver is never called at all
)

var lates = []string{LateLost, LateError, LatePanic, LateReplayed, LateNeverStarted}

// How a dispatcher tells connections apart ([Word.Identity]).
const (
	IdentityUID     = "uid"      // by the uid
	IdentityToken   = "token"    // by what connect returned
	IdentityCode    = "code"     // by the receiver's code: two closures of one literal, and one method of two objects, are the same
	IdentityClosure = "closure"  // by the receiver's function value: a method value is never the same twice
	IdentityFunc    = "function" // by the receiver, which is a function; in which way is not known
	IdentityEqual   = "equal"    // by comparing the receiver with ==
	IdentityChannel = "channel"  // by the receiver, which is a channel
	IdentitySlot    = "slot"     // there is one receiver at a time
	IdentityNone    = "none"     // not at all: nothing can be disconnected
)

// ByReceiver are the identities of dispatchers that are given the receiver again to disconnect it.
var ByReceiver = []string{IdentityCode, IdentityClosure, IdentityFunc, IdentityEqual}

var identities = []string{IdentityUID, IdentityToken, IdentityCode, IdentityClosure, IdentityFunc, IdentityEqual, IdentityChannel, IdentitySlot, IdentityNone}

// What a connect does that equals an earlier one ([Word.Duplicates]).
const (
	DuplicateAppend  = "append"  // the receiver is called twice
	DuplicateReplace = "replace" // the earlier connection is gone
	DuplicateIgnore  = "ignore"  // the later one is not made
	DuplicateError   = "error"   // the connect fails
	DuplicateShare   = "share"   // each event goes to one of them
)

var duplicates = []string{DuplicateAppend, DuplicateReplace, DuplicateIgnore, DuplicateError, DuplicateShare}

// classes are the ways in which a function can make its caller wait.
var classes = []string{"sleep", "net", "db", "exec", "chan", "wait", "stdin", "disk", "lock"}
