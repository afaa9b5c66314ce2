package dispatch

import "errors"

// The reasons why a connect or a delivery fails, for [errors.Is]. The errors
// that are returned (or, by Connect, thrown as a panic value) say more: which
// signal, which uid, and where.
var (
	// ErrDuplicate: the uid is already connected for this sender.
	ErrDuplicate = errors.New("dispatch: duplicate uid")
	// ErrFrozen: the signal takes no more receivers.
	ErrFrozen = errors.New("dispatch: signal is frozen")
	// ErrInvalid: an argument can never be right, such as an empty uid.
	ErrInvalid = errors.New("dispatch: invalid argument")
	// ErrQueueFull: the queue of a background receiver has no room.
	ErrQueueFull = errors.New("dispatch: queue is full")
	// ErrQueueClosed: the queue of a background receiver takes nothing more.
	ErrQueueClosed = errors.New("dispatch: queue is closed")
)

// errNotReturned stands for the error of a receiver that did not return one.
var errNotReturned = errors.New("dispatch: receiver did not return (panic or runtime.Goexit)")

// detailed is a sentinel with the particulars of one case. The text of the
// sentinel is not repeated in it.
type detailed struct {
	sentinel error
	text     string
}

func (e *detailed) Error() string { return "dispatch: " + e.text }

func (e *detailed) Unwrap() error { return e.sentinel }
