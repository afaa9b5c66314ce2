package dispatch

import "context"

// Option changes how a receiver is connected.
type Option func(*options)

type options struct {
	priority  int
	once      bool
	keepFirst bool
	recorder  bool // of dispatchtest: neither frozen out nor muted
	until     context.Context
	queue     *Queue
	invalid   string // why an option can never be right; "" if all are
}

func collect(opts []Option) options {
	var o options
	for _, set := range opts {
		if set == nil {
			o.invalid = "an option of %s is nil"
			continue
		}
		set(&o)
	}
	return o
}

// Priority places the receiver: lower numbers are called first, equal numbers
// in the order of connecting. Without it the priority is 0.
func Priority(n int) Option {
	return func(o *options) { o.priority = n }
}

// Once disconnects the receiver just before its first call. It is called at
// most once, also when several goroutines send at the same time.
func Once() Option {
	return func(o *options) { o.once = true }
}

// Until ends the connection with ctx: the receiver is not started any more
// once ctx is done. If ctx is done already, nothing is connected and the
// returned [Connection] is a disconnected one. A nil ctx is an [ErrInvalid].
func Until(ctx context.Context) Option {
	return func(o *options) {
		if ctx == nil {
			o.invalid = "the context of Until for %s is nil"
		}
		o.until = ctx
	}
}

// KeepFirst makes a duplicate uid harmless, as in Django: the connect changes
// nothing and returns the connection that is there already.
func KeepFirst() Option {
	return func(o *options) { o.keepFirst = true }
}

// InBackground hands each delivery to q, and the sender does not wait for it.
// What the receiver returns, or its panic, goes to the failure handler of q;
// the send only tells whether q took the delivery ([ErrQueueFull],
// [ErrQueueClosed]). The receiver's context keeps the values of the sender's,
// but neither its end nor its deadline. A nil q is an [ErrInvalid].
func InBackground(q *Queue) Option {
	return func(o *options) {
		if q == nil {
			o.invalid = "the queue of InBackground for %s is nil"
		}
		o.queue = q
	}
}
