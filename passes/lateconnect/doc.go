// Package lateconnect defines an analyzer that finds receivers which are connected after their signal was sent.
//
// # Analyzer lateconnect
//
// lateconnect: find receivers that are connected after the signal was first sent
//
// A signal is delivered to the receivers that are connected when it is sent. A receiver that is connected later misses
// the event, and nobody is told.
//
//	// WRONG: audit misses the first order
//	orders.Send(ctx, first)
//	orders.Connect("audit", audit)
//
//	// RIGHT
//	orders.Connect("audit", audit)
//	orders.Send(ctx, first)
//
// A send comes before a connect when every path from the start of the function to the connect passes it. Paths that
// return an error or end the program do not count, and the body of a loop counts as run. Calls are followed to any
// depth and across packages: in boot(); register() the finding stands at the call of register when boot sends the signal
// and register connects to it. A send while a package is initialised comes before every connect in the packages that
// import it. A connect in a goroutine races with a send that does not wait for it, and so does a goroutine that
// sends at once with a connect after it was started. A connect after Freeze panics.
//
// What a call of an interface's method does is known in package main, when all types that the program puts behind the
// interface are:
//
//	// WRONG, when the notifier that main has given to s connects to Started
//	func (s *Server) Run(ctx context.Context) {
//		_ = signals.Started.Send(ctx, s.cfg.Name)
//		s.setup()
//	}
//
//	s.Run(context.Background())
//
// The finding stands at the call in main that leads there, or at the import that brings it in. Where a method is called
// on every element of a list, one type that sends, or connects, is enough; else all types have to. In a loop that makes
// one element after the other connect and send, an element is late that stands after one that sends, when one function
// puts both into the list and nothing sorts it.
//
// With -lateconnect.may, a send that comes first on some path only is reported too.
//
// # Limits
//
// Two operations meet only when they speak of one signal for certain: the same variable, or the same field of the same
// object. Sender keys must be equal, or one side must be for any sender. A connect on behalf of a client, whose uid comes
// from a parameter, is meant to be late and silent; so are a send and a connect in one loop.
//
// Calls of interfaces' methods are followed for interfaces of the program's own repository, and for methods that return
// nothing or an error, have no variadic parameter, and are not called in a goroutine. Of two such methods that are called
// on single values, the second one has to be named for what it is: Register, Init, Start and the like; in packages that see
// no dispatcher all have. What an implementation does to a
// signal in a field is known where the function that puts the object behind the interface gave the field its value.
package lateconnect
