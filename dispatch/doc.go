// Package dispatch connects the parts of a program by signals: one part sends
// an event, others have connected receivers to hear it, and neither knows the
// other. It is Django's django.dispatch for Go: typed, free of data races, and
// without allocation on send.
//
//	var Placed = dispatch.New[Order]("orders.placed")
//
//	func init() { Placed.Connect("audit", audit) }
//
//	err := Placed.Send(ctx, order)
//
// # Glossary
//
// The words mean the same in this package, its errors, and the analyzers of
// the signalvet suite.
//
//   - signal: a named occasion of one event type, a [Signal] or [Keyed]
//   - event: the value that is sent
//   - receiver: a function that is called with each event, a [Receiver] or [KeyedReceiver]
//   - sender: the code that sends; for a [Keyed] signal the key it sends as, a [Sender]
//   - connection: a receiver on a signal, a [Connection]; one receiver may have several
//   - uid: the name of a connection, unique per signal and sender
//   - operation: a call that connects, disconnects, sends or freezes
//   - effect: what a function does that matters to a sender, such as waiting or sending
//   - witness: the chain of calls that shows an effect
//
// # Uids
//
// Functions cannot be compared in Go, so a receiver cannot be found again by
// itself. Every connection has a uid, which disconnects it from anywhere, and
// a handle, which disconnects it and nothing else.
//
// # Four ways to send
//
//	            calls           stops at     panics of receivers
//	Send        in order        first error  pass through
//	SendRobust  in order        never        become errors
//	SendAsync   all at once     never        become errors
//	Deliver     as you iterate  your break   become errors
//
// Each waits for the receivers it calls. A receiver that may take long is
// connected with [InBackground]; its sender hands the event to a [Queue].
//
// # Choosing another tool
//
// Events live in this process and memory. For delivery that survives a crash
// or crosses machines, connect a receiver that publishes to a broker; the
// folder examples/watermill shows one. There are no weak references, no
// wildcards and no throttling.
//
// The zero value of Signal and Keyed is ready to use, and neither may be
// copied; go vet's copylocks check guards that.
package dispatch
