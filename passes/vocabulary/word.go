package vocabulary

// A Word says that a function is an operation on a signal, and which parts of
// its call are the operation's operands.
//
// Words are shared by everything that looks them up and must not be modified.
type Word struct {
	Role Role

	Signal   Operand // the signal; None when it is the package itself
	Topic    Operand // the name, within the signal, of what is sent
	Sender   Operand // the key of the sender
	UID      Operand // the key that identifies the connection
	Receiver Operand // the function, or object, that is called with each event
	Options  Operand // the options of the connect
	Token    Operand // what a connect returns, or a disconnect is given, to identify the connection
	Name     Operand // the name that a new signal is given
	Payload  Operand // what a send gives to each receiver
	Kept     Operand // the argument by which a send keeps what is sent for receivers that come later, when it is true

	// Methods are those of a receiver that is an object, which the dispatcher calls, joined by commas.
	Methods string

	// Delivery of a connect or send (Inline unless said otherwise), or that
	// which a New, Option or View sets ("" when it sets none).
	Delivery Delivery

	// Late is what a connect after the first send, start or freeze does, one
	// of the Late constants; of a view, what its first call after the start
	// does, "" when that does not matter. It is "" for other roles.
	Late string

	// Identity is how the dispatcher tells connections apart, one of the Identity constants, and Duplicates what a
	// connect does that equals an earlier one, one of the Duplicate constants. They are "" for other roles.
	Identity   string
	Duplicates string

	Once      bool // the receiver is called at most once
	KeepFirst bool // a connection with the uid of an earlier one is ignored
	Until     bool // the connection ends with a context that it is given
	Program   bool // a freeze of every named signal of the program
	Lazy      bool // a send whose result, a function, sends when it is called or ranged over
	Settles   bool // a send that reaches nobody when it brings what was sent last, so that a cycle comes to rest
	Invokes   bool // a connect that calls its receiver at once
	Fails     bool // misuse is returned as an error, where others panic
	Sure      bool // the error that it returns tells of nothing but a mistake in the call itself, such as a nil function

	Library *Library // what holds for all its words; nil for a directive

	// Where the word is defined; a directive's caller knows better, and its
	// words leave them zero.
	File         string
	Line, Column int
}

// TopicList is the argument from which on each is a topic; false when the word has one topic, or none.
func (w *Word) TopicList() (first int, ok bool) {
	return w.Topic.Index, w.Topic.Kind == Rest
}

// operands returns the operands that a word can have.
func (w *Word) operands() [10]Operand {
	return [...]Operand{w.Signal, w.Topic, w.Sender, w.UID, w.Receiver, w.Options, w.Token, w.Name, w.Payload, w.Kept}
}

// usesReceiver reports whether an operand of w is the receiver expression, or known by it.
func (w *Word) usesReceiver() bool {
	for _, operand := range w.operands() {
		if operand.Kind == Receiver {
			return true
		}
	}
	return false
}

// setDefaults fills in what a definition leaves out.
func (w *Word) setDefaults(method bool) {
	if w.Delivery == "" && (w.Role == Connect || w.Role == Send) {
		w.Delivery = Inline
	}
	if w.Late == "" && w.Role == Connect {
		w.Late = LateLost
	}
	if w.Role == Connect || w.Role == Disconnect {
		w.identify()
	}
	if w.Signal.Kind == None {
		w.Signal = w.defaultSignal(method)
	}
}

// defaultSignal returns the signal of a word that names none.
func (w *Word) defaultSignal(method bool) Operand {
	switch {
	case w.Role == New:
		return Operand{Kind: Result}
	case w.Role == Option || w.Program:
		return Operand{} // not about one signal
	case w.Topic.Kind != None && w.usesReceiver():
		return Operand{Kind: Package} // the type tells the topic, and no more
	case method && w.usesReceiver():
		return Operand{} // the receiver expression is something else, such as the token
	case !method && w.Role != View:
		return Operand{Kind: Package}
	case !method:
		return Operand{}
	}
	return Operand{Kind: Receiver}
}

// identify says how connections are told apart when the definition does not.
func (w *Word) identify() {
	if w.Identity != "" {
		return // it does
	}
	switch {
	case w.UID.Kind != None:
		w.Identity = IdentityUID
	case w.Token.Kind != None:
		w.Identity = IdentityToken
	case w.Role == Disconnect && w.Receiver.Kind != None:
		w.Identity = IdentityFunc
	default:
		w.Identity = IdentityNone
	}
}
