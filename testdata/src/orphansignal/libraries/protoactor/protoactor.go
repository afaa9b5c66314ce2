// Package protoactor has a stream without handlers, and one with a handler.
package protoactor

import "github.com/asynkron/protoactor-go/eventstream"

var unheard = eventstream.NewEventStream() // want `^unheard is sent but never received \(no receiver is connected\)$`

var heard = eventstream.NewEventStream()

// Tell publishes to both.
func Tell(handle eventstream.Handler) {
	heard.Subscribe(handle)
	heard.Publish("told")
	unheard.Publish("told")
}
