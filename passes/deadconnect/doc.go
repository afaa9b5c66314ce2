// Package deadconnect defines an analyzer that finds connections which can never receive.
//
// # Analyzer deadconnect
//
// deadconnect: find connections that can never receive
//
// A receiver that is disconnected before anything is sent is never called. So is one that a function would connect which
// nobody calls.
//
//	// WRONG: nothing is sent in between
//	saved.Connect(logUID, logUser)
//	saved.Disconnect(logUID)
//	return saved.Send(ctx, user)
//
//	// RIGHT
//	saved.Connect(logUID, logUser)
//	defer saved.Disconnect(logUID)
//	return saved.Send(ctx, user)
//
// A connection is undone when every path from it leads to its disconnect, by uid or by the connection itself, before
// anything that may send: a send of any signal, whose receivers may send again, a wait, a new goroutine, or a call of a function that
// is not known. The finding stands at the connect.
//
// A function that connects, and that nothing in its package leads to although it could, is reported at its connect. An exported
// one is judged in package main, which sees the whole program: when it is named like one that registers (Register, Connect,
// Subscribe, Attach and the like), belongs to the program itself, and its signal is sent. The finding stands at the import.
//
// A package that connects when it is initialised does so only in programs that import it. The command signalvet, which
// sees the whole module, reports such a connect when no command of the module imports the package, although one imports
// that of the signal. Packages of a library, which others may import, are left alone.
//
// # Limits
//
// A package for tests, which is built on package testing, is not expected to be imported by a command, and what test files mention is called only
// when they are analysed, with -tests. Methods that connect are not judged: an interface may call them. Drivers other than the command signalvet do not see
// which packages nobody imports.
package deadconnect
