package dispatch

import (
	"context"
	"sync/atomic"
)

// Connection is the handle of one connected receiver. Its methods may be
// called at any time from any goroutine, also from within the receiver.
type Connection struct {
	owner    owner
	layer    *layer // where it is connected; fixed
	uid      string
	sender   any
	keyed    bool // false: for any sender
	source   string
	receiver any // what the user gave: names the function
	call     any // what a send calls: the receiver, or the hand-over to its queue
	options
	seq      uint64
	stopWait func() bool // ends the watch of Until; guarded by core.mu

	removed atomic.Bool // by a disconnect: never to be started again
	spent   atomic.Bool // Once: somebody has taken the only call
	active  atomic.Bool // connected, not muted, not hidden by an isolation
}

// UID returns the uid given to Connect.
func (c *Connection) UID() string { return c.uid }

// Signal returns the name of the signal, or its type if it has no name.
func (c *Connection) Signal() string { return c.owner.base().title(c.owner) }

// Sender returns the sender that the receiver listens to and true, or nil and
// false if it listens to any sender.
func (c *Connection) Sender() (sender any, keyed bool) { return c.sender, c.keyed }

// Source returns the place of the connect as file:line.
func (c *Connection) Source() string { return c.source }

// Receiver returns the name of the receiver's function.
func (c *Connection) Receiver() string { return functionName(c.receiver) }

// Connected reports whether a later send may still call the receiver. It is
// false after a disconnect, after the call of a [Once] receiver has begun, and
// when the context of [Until] is done.
func (c *Connection) Connected() bool {
	return !c.removed.Load() && !c.spent.Load() && !c.expired()
}

// Disconnect takes this connection away, and no other one that may have got
// its uid since. It returns true if this call took it away and false if
// it was gone before.
//
// After Disconnect the receiver is not started any more, neither by a send
// that is under way nor from a queue. Calls that have started are not waited
// for; a send on another goroutine may be starting one at this very moment.
func (c *Connection) Disconnect() bool {
	return c.owner.base().disconnect(c)
}

func (c *Connection) expired() bool {
	return c.until != nil && c.until.Err() != nil
}

// watch disconnects c when its context is done.
func (c *Connection) watch() {
	if c.until != nil {
		c.stopWait = context.AfterFunc(c.until, func() { c.Disconnect() })
	}
}

func (c *Connection) unwatch() {
	if c.stopWait != nil {
		c.stopWait()
	}
}

// plain reports whether a send may call c without asking begin first.
func (c *Connection) plain() bool { return !c.once && c.until == nil }

// begin reports whether the receiver is to be called now. Of a Once receiver
// it takes the only call.
func (c *Connection) begin() bool {
	if !c.active.Load() || c.expired() {
		return false
	}
	if !c.once {
		return true
	}
	if !c.spent.CompareAndSwap(false, true) {
		return false // another send has taken the only call
	}
	if c.queue == nil {
		c.Disconnect()
	}
	return true
}

// end settles what begin left open: a Once receiver whose queue refused the
// delivery has not been called, so that it stays connected.
func (c *Connection) end(err error) {
	switch {
	case !c.once || c.queue == nil:
	case err != nil:
		c.spent.Store(false)
	default:
		c.owner.base().retire(c)
	}
}

// barred reports whether a queued delivery is not to be started any more.
func (c *Connection) barred() bool { return c.removed.Load() || c.isMuted() }

func (c *Connection) isMuted() bool {
	core := c.owner.base()
	core.mu.Lock()
	defer core.mu.Unlock()
	return c.layer.silences(c)
}

// failed wraps what the receiver of c returned.
func (c *Connection) failed(err error) error {
	return &ReceiverError{Signal: c.Signal(), UID: c.uid, Err: err}
}
