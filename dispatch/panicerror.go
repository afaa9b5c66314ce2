package dispatch

import (
	"fmt"
	"runtime/debug"
)

// PanicError is a panic of a receiver, recovered by every mode but
// [Signal.Send].
type PanicError struct {
	Value any    // what was passed to panic
	Stack []byte // the stack of the panicking goroutine, as debug.Stack formats it
}

// newPanicError must be called by the deferred function that recovered, while
// the panicking frames are still on the stack.
func newPanicError(value any) *PanicError {
	return &PanicError{Value: value, Stack: debug.Stack()}
}

// Error tells the value, not the stack. A value whose own method panics is
// told as fmt tells it: the failure path cannot fail.
func (e *PanicError) Error() string { return fmt.Sprintf("panic: %v", e.Value) }

// Unwrap returns Value if it is an error, else nil.
func (e *PanicError) Unwrap() error {
	err, _ := e.Value.(error)
	return err
}
