// Package dupconnect defines an analyzer that finds receivers which are connected again and again.
//
// # Analyzer dupconnect
//
// dupconnect: find receivers that are connected twice, or once per iteration, event or request
//
// A receiver that is connected twice is called twice for each event, or the second connect panics, fails or is ignored,
// as the dispatcher has it. Connects belong where a program begins, not where it works.
//
//	// WRONG: the second request panics, since the uid is taken
//	func handle(w http.ResponseWriter, r *http.Request) {
//		orders.Connect("audit", audit)
//		place(r)
//	}
//
//	// RIGHT
//	func init() { orders.Connect("audit", audit) }
//
// Two connections are one when their signal, sender and uid are the same; for dispatchers without uids, when the same
// function is connected, or the same function literal with the same variables. Reported are
//
//   - a connection that is made at two places which both run, at the second one; when a function that connects is called
//     twice, at the second call;
//   - a connect in a loop, when neither its signal nor its uid varies;
//   - a connect in a receiver, which is made whenever the signal is sent, and which nobody takes away;
//   - a connect in a function that serves requests: with a constant uid, since two requests can meet; with any uid, when
//     nothing disconnects it, what Connect returns is not kept, and no context ends it. A channel that is only received
//     from is not kept.
//
// Calls are followed to any depth and across packages. Connects in the initialisation of packages that do not know each
// other are compared in package main, at the import.
//
// # Limits
//
// Once and KeepFirst say that it is meant, and so does a TryConnect whose error is looked at. Connects in exclusive
// branches are silent, and so is one that follows a disconnect, or a call that may disconnect. A condition on what
// outlives the call, such as a flag, is believed to keep the second connect away. A connect that only some ways make
// counts when the other one is made on every way.
package dupconnect
