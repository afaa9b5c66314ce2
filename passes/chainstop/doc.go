// Package chainstop defines an analyzer that finds receivers which keep the others of their hook from running.
//
// # Analyzer chainstop
//
// chainstop: find receivers that end without calling the next one
//
// The receivers of a hook form a chain: each one has to call Next on its event for the next one, and at last the default
// action, to happen. A receiver that returns nil without Next stops all that follows, and nobody is told.
//
//	// WRONG: receivers that were connected later, and the save itself, never run
//	app.OnRecordCreate("orders").BindFunc(func(e *core.RecordEvent) error {
//		log.Println("created", e.Record.Id)
//		return nil
//	})
//
//	// RIGHT
//	app.OnRecordCreate("orders").BindFunc(func(e *core.RecordEvent) error {
//		log.Println("created", e.Record.Id)
//		return e.Next()
//	})
//
// Every path of a receiver that returns a literal nil, or ends, is looked at: in a function literal, a function, a method, and the functions
// of the package that they hand the event to. A path that returns what another function of the package returns, which does not get the
// event, is one that returns nil when that function does. A path that returns an error, or what any other call returns, decides for itself.
//
// # Limits
//
// A receiver that hands its event to a function of another package, stores it, or gives it to unknown code may have
// called Next there, and is silent. So is a receiver of another package.
package chainstop
