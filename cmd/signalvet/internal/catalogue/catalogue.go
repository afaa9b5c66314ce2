// Package catalogue documents the signals of a module: who sends them, who receives them, and why. It puts together
// what the analyzer of passes/catalogue tells of each package, the findings of the checks, and the comments of the
// source.
package catalogue

// Version is the version of the JSON form. Fields may be added to it without a new one.
const Version = 1

// Catalogue is what the module's packages send and receive. Its JSON form is the output of -f json; docs/catalogue.md
// has its schema. Lists are sorted, so that equal programs have equal catalogues.
type Catalogue struct {
	Version     int          `json:"version"`
	Module      string       `json:"module"`   // the path of the main module
	Commands    []string     `json:"commands"` // the import paths of the module's programs
	Signals     []*Signal    `json:"signals"`
	Dispatchers []Dispatcher `json:"dispatchers"` // recognised by their code
	Findings    []Finding    `json:"findings"`    // those that belong to no signal
}

// The kinds of signals.
const (
	Variable = "variable" // a package-level variable
	Field    = "field"    // a field of a named type, in all its values
	Local    = "local"    // a variable of a function
	Topic    = "topic"    // a name that a bus sends by
	Object   = "object"   // what every value of a type sends, by a dispatcher of its own
	Unknown  = "unknown"  // known by its type only
)

// Signal is one signal or topic.
type Signal struct {
	ID         string `json:"id"`   // unique in the catalogue
	Name       string `json:"name"` // short
	Kind       string `json:"kind"`
	Package    string `json:"package"`           // that declares it, or else that uses it first
	Dispatcher string `json:"dispatcher"`        // import path of the library, or the type that is recognised by its code
	Inferred   bool   `json:"inferred"`          // the dispatcher is recognised by its code
	Bus        string `json:"bus,omitempty"`     // of a topic
	Type       string `json:"type,omitempty"`    // of the variable or field
	Payload    string `json:"payload,omitempty"` // of the events
	Doc        string `json:"doc,omitempty"`
	Place      *Place `json:"place,omitempty"` // of the definition

	Sends       []Send     `json:"sends"`
	Receivers   []Receiver `json:"receivers"`
	Disconnects []Other    `json:"disconnects"`
	Others      []Other    `json:"others"` // starts, stops, freezes

	Order    string    `json:"order,omitempty"` // why the numbers of the receivers hold; empty when the order is not fixed
	Findings []Finding `json:"findings"`
	Commands []string  `json:"commands"` // that contain a send or receiver
}

// Place is a position in a file, relative to the module; one of another module begins with the package's path.
type Place struct {
	File   string `json:"file"`
	Line   int    `json:"line"`
	Column int    `json:"column"`
}

// Use is what all operations have in common.
type Use struct {
	Function string    `json:"function"` // that contains it
	Package  string    `json:"package"`
	Place    Place     `json:"place"`
	Via      string    `json:"via,omitempty"`       // the wrapper that is called to do it
	Callers  bool      `json:"byCallers,omitempty"` // callers of the function decide about a part of it
	Sender   string    `json:"sender,omitempty"`    // the key of the sender
	Commands []string  `json:"commands"`            // the programs that contain it
	Findings []Finding `json:"findings"`
}

// Send is a call that calls the receivers.
type Send struct {
	Use
	Doc         string   `json:"doc,omitempty"`     // the comment at the send
	Payload     []string `json:"payload,omitempty"` // the types of what is sent
	Delivery    string   `json:"delivery,omitempty"`
	Goroutine   bool     `json:"goroutine,omitempty"` // in a goroutine of its own
	Locks       []string `json:"locks"`               // held at the send
	HeldBy      []Held   `json:"heldBy,omitempty"`    // callers that hold a lock
	Transaction string   `json:"transaction,omitempty"`
	Begun       *Place   `json:"begun,omitempty"` // of the transaction
}

// Held is a call under a lock that leads to a send.
type Held struct {
	Locks    []string `json:"locks"`
	Function string   `json:"function"`
	Place    Place    `json:"place"`
}

// Receiver is a function that is called with what is sent, by one connection.
type Receiver struct {
	Use                      // of the connect
	Name            string   `json:"name"`
	ReceiverPackage string   `json:"receiverPackage"`
	At              *Place   `json:"at,omitempty"` // of the function
	Doc             string   `json:"doc,omitempty"`
	Reason          string   `json:"reason,omitempty"` // the comment at the connect
	UID             string   `json:"uid,omitempty"`
	Delivery        string   `json:"delivery,omitempty"`
	Late            string   `json:"late,omitempty"` // what a connect after the first send does
	Once            bool     `json:"once,omitempty"`
	Priority        *int64   `json:"priority,omitempty"`
	Order           int      `json:"order,omitempty"` // from 1, when the order is fixed
	Blocks          []string `json:"blocks"`          // "class: chain", severest first

	straight, initial, unordered bool
	sequence                     int // of the connect, in its function
}

// Other is a disconnect, a start, a stop or a freeze.
type Other struct {
	Use
	Role string `json:"role"`
	UID  string `json:"uid,omitempty"`
}

// Dispatcher is a type, or a package with a variable, that the analysis recognises as a dispatcher by its code.
type Dispatcher struct {
	Name      string     `json:"name"`
	Doc       string     `json:"doc,omitempty"`
	Place     Place      `json:"place"`
	Functions []Function `json:"functions"`
}

// Function is one that performs an operation of a dispatcher.
type Function struct {
	Name  string `json:"name"`
	Role  string `json:"role"`
	Place Place  `json:"place"`
}

// Finding is what a check says.
type Finding struct {
	Check   string `json:"check"`
	Message string `json:"message"`
	Place   Place  `json:"place"`
}
