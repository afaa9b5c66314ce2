// Package droppedresult defines an analyzer that finds results of operations on signals that are thrown away.
//
// # Analyzer droppedresult
//
// droppedresult: find errors of sends and connects, and tokens, that are thrown away
//
// A send that returns an error says that a receiver has failed, and maybe that the receivers after it were not called.
// A connect that returns an error says that the receiver is not connected. A call statement drops the error, and so do go and defer statements.
//
//	// WRONG: nobody learns that a receiver has failed
//	orders.Send(ctx, order)
//	go orders.SendRobust(ctx, order)
//
//	// RIGHT
//	if err := orders.Send(ctx, order); err != nil {
//		return err
//	}
//	_ = orders.SendRobust(ctx, order) // says that it is meant
//
// A function that passes the error of a send on to its callers is treated as the send itself, across packages. A send
// whose receivers are called by ranging over its result calls none of them when the result is dropped. What a connect returns is
// reported when it is the only way to disconnect, and the connect is made again and again: for each request, for each
// event, or in a loop without an end. A channel
// that a connect makes is reported wherever it is dropped: it is fed, and nobody receives from it.
//
// # Limits
//
// An error that is assigned to the blank identifier is meant to be dropped. Whether an error that is kept is looked at,
// is the business of other checkers. A connection that has a uid, or whose dispatcher can find it by its receiver, needs no token.
package droppedresult
