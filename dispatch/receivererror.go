package dispatch

import "fmt"

// ReceiverError says which receiver of which signal failed. Every error that a
// send returns is one, or several of them joined; [errors.As] finds it.
type ReceiverError struct {
	Signal string // the name of the signal, or its type if it has none
	UID    string // the uid of the connection
	Err    error  // what the receiver returned, or a *PanicError
}

// Error names the receiver and the signal before the receiver's own words.
func (e *ReceiverError) Error() string {
	return fmt.Sprintf("dispatch: receiver %q of %s: %v", e.UID, e.Signal, e.Err)
}

// Unwrap returns Err.
func (e *ReceiverError) Unwrap() error { return e.Err }
