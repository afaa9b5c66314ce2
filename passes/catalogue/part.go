package catalogue

// A Part is what one package adds to the catalogue of its module. Positions are those of the compiler: absolute paths.
type Part struct {
	Package     string       `json:"package"` // import path
	Name        string       `json:"name"`
	Imports     []string     `json:"imports"` // import paths, blank imports too
	Signals     []Signal     `json:"signals,omitempty"`
	Dispatchers []Dispatcher `json:"dispatchers,omitempty"`
	Operations  []Operation  `json:"operations,omitempty"`
	Held        []Held       `json:"held,omitempty"`
}

// A Place is a position in a source file.
type Place struct {
	File   string `json:"file"`
	Line   int    `json:"line"`
	Column int    `json:"column"`
}

// A Signal is a variable or field that holds a signal, as the package that declares it knows it.
type Signal struct {
	Key     string `json:"key"` // "path.Name" or "path.Type.Field"
	Type    string `json:"type"`
	Library string `json:"library"` // the package of the type
	Place   Place  `json:"place"`
}

// A Dispatcher is a type, or a package-level variable, of the package that is recognised as a dispatcher by its code.
type Dispatcher struct {
	Key   string     `json:"key"` // "path.Type", or "path" for a variable of the package
	Place Place      `json:"place"`
	Funcs []Function `json:"functions"`
}

// A Function is one that performs an operation of a dispatcher.
type Function struct {
	Name  string `json:"name"`
	Role  string `json:"role"`
	Place Place  `json:"place"`
}

// An Identity says which signal an operation is about, as far as its package can tell.
type Identity struct {
	// Instance names the object: "path.Name" of a variable, "path.Type.Field", or "path.Func.name" of a local
	// variable. It is empty when only the kind of signal is known.
	Instance string `json:"instance,omitempty"`
	// Kind names all signals that are held in the same way: the collection of a home-made dispatcher, the type of a bus.
	Kind     string `json:"kind,omitempty"`
	Name     string `json:"name,omitempty"` // as the program writes it
	Type     string `json:"type,omitempty"` // of the variable or field
	Payload  string `json:"payload,omitempty"`
	Library  string `json:"library"`
	Inferred bool   `json:"inferred,omitempty"` // the dispatcher is recognised by its code
	Global   bool   `json:"global,omitempty"`   // Instance is a package-level variable
	Local    bool   `json:"local,omitempty"`    // Instance is a variable of a function
	Place    *Place `json:"place,omitempty"`    // of the variable or field

	Topical bool   `json:"topical,omitempty"` // the dispatcher sends by topic
	Topic   string `json:"topic,omitempty"`   // "…" stands for what only the running program knows
	Exact   bool   `json:"exact,omitempty"`   // Topic is wholly known
	// Constant is the constant that names the topic, with its place.
	Constant      string `json:"constant,omitempty"`
	ConstantPlace *Place `json:"constantPlace,omitempty"`
}

// An Operation is one connect, disconnect, send, start, stop or freeze.
type Operation struct {
	Role     string   `json:"role"`
	Signal   Identity `json:"signal"`
	Place    Place    `json:"place"`
	EndLine  int      `json:"endLine"`
	Func     string   `json:"function"` // that performs it
	FuncAt   *Place   `json:"functionPlace,omitempty"`
	Via      string   `json:"via,omitempty"`   // the wrapper that is called to perform it
	Where    string   `json:"where,omitempty"` // file:line of the call of the dispatcher itself
	Open     bool     `json:"open,omitempty"`  // callers decide about a part of it
	InFlight bool     `json:"goroutine,omitempty"`
	Initial  bool     `json:"initial,omitempty"`  // in the initialisation of the package
	Straight bool     `json:"straight,omitempty"` // under no condition, and in no loop
	Calls    []string `json:"payload,omitempty"`  // the types of what is sent

	UID       string     `json:"uid,omitempty"` // "…" stands for what only the running program knows
	UIDKnown  bool       `json:"uidKnown,omitempty"`
	Sender    string     `json:"sender,omitempty"`
	Token     bool       `json:"token,omitempty"` // by the connection itself
	Delivery  string     `json:"delivery,omitempty"`
	Late      string     `json:"late,omitempty"`
	Once      bool       `json:"once,omitempty"`
	Priority  *int64     `json:"priority,omitempty"`
	Unordered bool       `json:"unordered,omitempty"` // an option that is not known may change the order
	Receivers []Receiver `json:"receivers,omitempty"`

	Locks       []string `json:"locks,omitempty"` // held at the send
	Transaction string   `json:"transaction,omitempty"`
	Begun       *Place   `json:"begun,omitempty"` // of the transaction
}

// A Receiver is what a connect connects.
type Receiver struct {
	Name    string  `json:"name"`
	Package string  `json:"package,omitempty"`
	Place   *Place  `json:"place,omitempty"`
	Literal bool    `json:"literal,omitempty"`
	Blocks  []Block `json:"blocks,omitempty"`
}

// A Block is a way in which a receiver waits.
type Block struct {
	Class string `json:"class"`
	Chain string `json:"chain"`
}

// A Held is a call under a lock that leads to a send elsewhere.
type Held struct {
	Where   string   `json:"where"` // of the send: file:line
	Package string   `json:"package"`
	Locks   []string `json:"locks"`
	Func    string   `json:"function"`
	Place   Place    `json:"place"`
}

// The ways in which a send relates to a transaction.
const (
	BeforeCommit = "before commit" // the receivers are told before the transaction is committed
	TakesPart    = "takes part"    // the receivers are asked before the change, or are given the transaction
)
