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
	Wait          Role = "wait"           // waits for deliveries that are under way
)

// roles lists every role in the order in which messages name them.
var roles = []Role{Connect, Disconnect, DisconnectAll, Send, Start, Stop, Freeze, View, New, Option, Wait}

// A Delivery says in which goroutine receivers run, and whether the sender
// waits for them.
type Delivery string

// The kinds of delivery.
const (
	Inline Delivery = "inline" // in the sender's goroutine, one after another
	Joined Delivery = "joined" // in parallel, but the send waits for all of them
	Queued Delivery = "queued" // through a queue that makes the sender wait when it is full
	Async  Delivery = "async"  // in the background; the sender does not wait
)

var deliveries = []Delivery{Inline, Joined, Queued, Async}

// What a connect after the first send, start or freeze does ([Word.Late]).
const (
	LateLost         = "lost"          // the receiver misses what was sent
	LateError        = "error"         // the connect returns an error
	LatePanic        = "panic"         // the connect panics
	LateReplayed     = "replayed"      // the receiver is told what it missed
	LateNeverStarted = "never-started" // the receiver is never called at all
)

var lates = []string{LateLost, LateError, LatePanic, LateReplayed, LateNeverStarted}

// classes are the ways in which a function can make its caller wait.
var classes = []string{"sleep", "net", "db", "exec", "chan", "wait", "stdin", "disk", "lock"}
