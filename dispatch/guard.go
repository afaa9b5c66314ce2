package dispatch

import "log/slog"

// guarded calls foreign code whose panic must not harm a send, and logs the
// panic. A logger that panics too is not listened to.
func guarded(what string, call func()) {
	defer func() {
		value := recover()
		if value == nil {
			return
		}
		defer func() { _ = recover() }()
		slog.Default().Error("dispatch: "+what+" panicked", "error", newPanicError(value))
	}()
	call()
}
