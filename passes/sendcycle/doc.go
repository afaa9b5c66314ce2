// Package sendcycle defines an analyzer that finds receivers which lead back to a send of their own signal.
//
// # Analyzer sendcycle
//
// sendcycle: find sends that lead back to themselves through receivers
//
// A receiver that sends the signal it receives is called again by that send, and again, until the stack overflows. The
// same happens when it sends another signal whose receivers lead back, however many there are.
//
//	// WRONG: touch saves, and save sends saved
//	saved.Connect("touch", func(ctx context.Context, u User) error { return save(ctx, u) })
//
//	// RIGHT: what is stored already is not stored again
//	saved.Connect("touch", func(ctx context.Context, u User) error { return store(ctx, u) })
//
// Calls are followed to any depth and across packages. A goroutine, or delivery in the background, does not break a
// cycle: the stack stays small, but it never ends. A cycle through several packages is reported in the package that sees all of it,
// once, at the send (or the call that leads to it) inside the receiver that stands first.
//
// A receiver that calls a method of an interface leads to what the implementations send: those in the interface's own
// package, or, judged in package main, all types that the program puts behind the interface, when each of them sends.
//
// A call that makes its library send, as saving a record makes PocketBase call its hooks, is a send of the hook when it is
// about the record that the receiver's event brings; a statement in a callback of gorm is one of every table.
//
// # Limits
//
// Only sends that a receiver makes on every path are edges, but for paths that return an error: a send that a condition
// guards, or that happens for each element of a collection, ends when the data says so. So does a connection that is
// made once, and a receiver that disconnects. Different instances of one type are not taken for one signal, unless the
// program cannot be told to have more than one. A receiver that is told of an object of the sender's own type is taken to
// be told of the sender, and a bus that is given to a constructor counts by its type and topics.
package sendcycle
