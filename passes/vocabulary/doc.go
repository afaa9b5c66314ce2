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
//	library   its name; the first package unless given
//	packages  the import paths of its packages, and of its forks
//	words     what its functions do: Func or Type.Method -> word
//	blocks    which of them make their caller wait: Func or Type.Method -> class
//
// where a class is sleep, net, db, exec, chan, wait, stdin, disk or lock, and a
// word has a role and, as its role admits,
//
//	signal topic sender uid receiver options token name
//	           operands: receiver (of a method), argN, argN... (from argument
//	           N on), or resultN, counted from 0
//	delivery   inline (the default), joined, queued or async
//	late       what a connect after the first send, start or freeze does:
//	           lost (the default), error, panic, replayed or never-started
//	once       true: the receiver is called at most once
//	keep-first true: a duplicate uid is ignored
//	until      true: a context that is given ends the connection
//	lazy       true: the send returns a function, which sends when it is called
//	program    true: a freeze of every named signal of the program
//	fails      true: misuse is returned as an error instead of a panic
//	sure       true: the error that it returns is that of a mistake in the call itself,
//	           such as a receiver that is no function, and may be dropped
//
// The signal of a method is its receiver expression, unless that is another of
// its operands; the signal of a new is its first result; any other function
// without a signal works on the one signal that its package is.
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
