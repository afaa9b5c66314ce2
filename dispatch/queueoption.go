package dispatch

import (
	"context"
	"log/slog"
)

// QueueOption changes how a [Queue] works.
type QueueOption func(*Queue)

// OnFailure sets what is called when a background receiver returns an error,
// or panics (then err.Err is a [*PanicError]). It is called on the worker, with
// the context of the receiver, and must be safe for several workers at once.
// Its own panic is logged. Without this option failures are logged to
// [slog.Default].
func OnFailure(handle func(ctx context.Context, err *ReceiverError)) QueueOption {
	return func(q *Queue) { q.onFailure = handle }
}

func logFailure(ctx context.Context, err *ReceiverError) {
	attrs := []slog.Attr{slog.String("signal", err.Signal), slog.String("uid", err.UID), slog.Any("error", err.Err)}
	if p, ok := err.Err.(*PanicError); ok {
		attrs = append(attrs, slog.String("stack", string(p.Stack)))
	}
	slog.Default().LogAttrs(ctx, slog.LevelError, "background receiver failed", attrs...)
}
