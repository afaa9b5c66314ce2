// Package vocabulary says which functions are operations on signals: which
// ones connect a receiver, send an event, take a connection away, and which
// arguments are the uid and the receiver. It is data about symbols, and knows
// nothing of syntax trees or types; package operations finds the words in the
// source.
//
// Three speakers use one grammar: the files built into this package, one per
// library; a user's own file ([Parse]); and directives above a user's functions
// and types ([ParseDirective]).
//
// # Files
//
// A file is a stream of YAML documents. Each describes one library, or a list
// of them. A dispatcher with topics takes five lines:
//
//	packages: [example.com/emitter]
//	words:
//	  Emitter.On: {role: connect, topic: arg0, receiver: arg1}
//	  Emitter.Off: {role: disconnect, topic: arg0, receiver: arg1}
//	  Emitter.Emit: {role: send, topic: arg0}
//
// A library has the keys
//
//	library    its name; the first package unless given
//	version    the version whose source was read
//	has lacks  members, Func, Type.Method or Type.Field, by which versions differ:
//	           the words are about packages that have the one, and lack the other
//	doc        what else its users have to know
//	packages   the import paths of its packages, and of its forks; a path that
//	           ends in /... names all packages below it too
//	analyzed   those of the packages, in a built-in file, that send events of
//	           their own: their code is analysed like a program's, as is that of
//	           the packages that a user's file names
//	words      what its functions do: Func or Type.Method -> word
//	blocks     which of them make their caller wait: Func or Type.Method -> class
//	deadlocks  the roles (connect, disconnect, send) of what a receiver must
//	           not do to the dispatcher that calls it, which holds its lock
//	next       the method, Type.Method, that a receiver has to call on its
//	           argument for the next receiver to run
//	switches   functions and fields that change the delivery of all receivers:
//	           where one is called or set, the delivery is not known
//	forms      the functions, func(*Type, any), that it takes as receivers where the
//	           compiler takes anything: _ is any type of the packages
//	refused    the types of the packages that _ does not stand for
//	keepers    functions, variables and fields, import/path.Name, with which what is
//	           sent is kept for receivers that come later
//	resends    which of its functions make it send topics of its own: Func or
//	           Type.Method -> the argument that they are about, and the topics
//	wildcards  the letters that make a topic a pattern
//	broker     true: topics come and go through a broker
//	reflects   true: receivers are called by reflection, with what is sent
//
// where a class is sleep, net, db, exec, chan, wait, stdin, disk or lock. A star
// in a symbol stands for any letters, and the symbol that says most about a name
// counts. A word has a role and, as its role admits,
//
//	signal topic sender uid receiver options token name payload kept
//	           operands, see below
//	methods    a list: the methods that are called of a receiver which is an object
//	delivery   inline (the default), joined, queued, async or unknown, which says that
//	           nobody is to be told of receivers that wait
//	identity   how connections are told apart: uid, token, code or closure (of the
//	           function that the receiver is), function, equal, channel, slot or none
//	duplicates what a connect does that equals an earlier one: append, replace,
//	           ignore, error, or share when each event goes to one of them
//	late       what a connect after the first send, start or freeze does:
//	           lost (the default), error, panic, replayed or never-started;
//	           of a view, what a first call of it after the start does
//	invokes    true: the connect calls its receiver at once
//	once       true: the receiver is called at most once
//	keep-first true: a duplicate uid is ignored
//	until      true: a context that is given ends the connection
//	lazy       true: the send returns a function, which sends when it is called
//	settles    true: the send reaches nobody when it brings what was sent last
//	program    true: a freeze of every named signal of the program
//	fails      true: misuse is returned as an error instead of a panic
//	sure       true: the error that it returns is that of a mistake in the call itself,
//	           such as a receiver that is no function, and may be dropped
//
// An operand is a part of the call, or what is known of it:
//
//	receiver         the expression before the method's name
//	arg0             an argument, counted from 0
//	arg1...          the arguments from the second on
//	result0          a result
//	typearg0         a type argument
//	arg0.Opts.Name() a field, or what a method returns, of an argument or the receiver
//	type(arg0)       its static type, without a pointer; of a []any those of its elements
//	param1(arg0)     the type of the second parameter of the function that it is
//	typearg0(arg0)   a type argument of its type
//	name             the name of the function that is called
//	package          the package, as the one signal that it is
//	text(closed)     the text itself
//
// The signal of a method is its receiver expression, unless that is another of
// its operands; the signal of a new is its first result. The package is the
// signal of any other function, and of a method whose topic is in its type.
//
// # Directives
//
// A directive is a line of the comment above a function,
//
//	//signalvet:connect signal=bus uid=name receiver=fn delivery=queued
//	//signalvet:nonblocking the channel has room for every event
//	//signalvet:blocking net it dials the broker
//
// or above a type whose values are signals,
//
//	//signalvet:signal
//
// The operations are connect, disconnect, disconnect-all, send, start, stop,
// freeze and view. They take the operands of the role as receiver, argN,
// resultN or the name of a parameter. What follows " //" is a comment.
package vocabulary
