package dispatch

import "context"

// Receiver is called with each event of a [Signal].
//
// A non-nil error stops [Signal.Send]; the other modes go on and join the
// errors. A receiver may be called from several goroutines at once, as many as
// send the signal. It may connect, disconnect and send, also on its own signal.
type Receiver[T any] func(ctx context.Context, event T) error
