package dispatch

import "context"

// KeyedReceiver is called with each event of a [Keyed] signal and the sender
// that sent it. The contract is that of [Receiver].
type KeyedReceiver[K comparable, T any] func(ctx context.Context, sender K, event T) error
