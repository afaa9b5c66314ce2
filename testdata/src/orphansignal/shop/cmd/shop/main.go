// Command shop is the whole program.
package main

import (
	"context"

	"orphansignal/library"
	"orphansignal/shop/receivers"
	"orphansignal/shop/signals" // want `Refunded is received but never sent \(receiver Note is never called\), connected at receivers.go:17` `Shipped is sent but never received \(no receiver is connected\), sent at signals.go:25` `Offered is sent but never received \(no receiver is connected\), sent at signals.go:32`
)

var ticks = library.Changed

func main() {
	ctx := context.Background()
	receivers.Register()
	_ = signals.Place(ctx)
	_ = signals.Offer(ctx)
	_ = library.Change(ctx)
	signals.Cancelled.Connect("note", receivers.Note) // want `Cancelled is received but never sent`
	signals.Returned.Connect("note", receivers.Note)
	_ = signals.Returned.Send(ctx, 1)
}
