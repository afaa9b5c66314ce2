package dispatch

import (
	"context"
	"fmt"
	"reflect"
	"slices"
	"sync"
)

// core is what Signal and Keyed have in common: the wiring without the types
// of events. Sends do not touch it; they read the snapshot that publish made.
type core struct {
	mu       sync.Mutex
	name     string
	observer Observer
	seq      uint64
	wired    layer
	isolated []*layer // the last one hides the others and wired
}

// owner is the typed signal around a core.
type owner interface {
	AnySignal
	// publish makes the snapshot anew: of the whole signal, or of what a
	// change of one connection touches. The core's lock is held.
	publish(changed *Connection)
}

// request is a connect before it is known to be possible.
type request struct {
	owner    owner
	uid      string
	sender   any
	keyed    bool
	receiver any
	isNil    bool
	options
}

// prepare checks what can be checked without the lock.
func (c *core) prepare(r request) (*Connection, error) {
	conn := &Connection{
		owner: r.owner, uid: r.uid, sender: r.sender, keyed: r.keyed,
		receiver: r.receiver, options: r.options, source: callerOutside(),
	}
	if problem := r.problem(); problem != "" {
		subject := fmt.Sprintf("%q of %s", r.uid, c.title(r.owner))
		return nil, &detailed{ErrInvalid, fmt.Sprintf(problem, subject) + " (at " + conn.source + ")"}
	}
	return conn, nil
}

// problem is a format for uid and signal that says what can never be right.
func (r request) problem() string {
	switch {
	case r.isNil:
		return "receiver %s is nil"
	case r.uid == "":
		return "uid %s is empty"
	case r.keyed && !isKey(r.sender):
		return "the sender for %s is not equal to itself"
	}
	return r.invalid
}

// isKey reports whether v can be found again in a map: neither uncomparable
// inside an interface nor NaN.
func isKey(v any) bool {
	return v == nil || reflect.ValueOf(v).Comparable() && v == v
}

// add connects conn, or says why not.
func (c *core) add(conn *Connection) (*Connection, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	top := c.top()
	first := c.find(conn.address())
	switch {
	case first != nil && conn.keepFirst:
		return first, nil
	case first != nil:
		return nil, c.duplicate(first, conn)
	case top.frozenAt != "" && !conn.recorder:
		return nil, c.frozen(top.frozenAt, conn)
	case conn.expired():
		conn.removed.Store(true)
		return conn, nil
	}
	c.seq++
	conn.seq, conn.layer = c.seq, top
	top.insert(conn)
	c.refresh(conn)
	conn.watch()
	conn.owner.publish(conn)
	return conn, nil
}

func (c *core) duplicate(first, second *Connection) error {
	return &detailed{ErrDuplicate, fmt.Sprintf("uid %s is connected twice (at %s and %s)",
		c.subject(second), first.source, second.source)}
}

func (c *core) frozen(at string, conn *Connection) error {
	return &detailed{ErrFrozen, fmt.Sprintf("uid %s is connected too late (at %s), %s is frozen (at %s)",
		c.subject(conn), conn.source, c.title(conn.owner), at)}
}

// subject names a connection in a message.
func (c *core) subject(conn *Connection) string {
	s := fmt.Sprintf("%q of %s", conn.uid, c.title(conn.owner))
	if conn.keyed {
		s += fmt.Sprintf(" from %v", conn.sender)
	}
	return s
}

// title is the name of the signal, or its type if it has none.
func (c *core) title(o AnySignal) string {
	if c.name != "" {
		return c.name
	}
	return typeOf(o)
}

// find returns the living connection of an address. One whose context is done
// goes at once, however late the watch of its context may be.
func (c *core) find(at address) *Connection {
	conn := c.top().byUID[at]
	if conn != nil && conn.expired() {
		c.detach(conn)
		return nil
	}
	return conn
}

// disconnect removes conn for good, also from a queue where it may wait.
func (c *core) disconnect(conn *Connection) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	conn.removed.Store(true)
	return c.detach(conn)
}

// retire removes a Once connection whose call waits in a queue: it is called
// yet, but by no other send.
func (c *core) retire(conn *Connection) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.detach(conn)
}

func (c *core) disconnectUID(at address) bool {
	if at.keyed && !isKey(at.sender) {
		return false // cannot have been connected
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	conn := c.find(at)
	if conn == nil {
		return false
	}
	conn.removed.Store(true)
	return c.detach(conn)
}

// detach takes conn out of its layer; false if it is not in one.
func (c *core) detach(conn *Connection) bool {
	if conn.layer == nil || !conn.layer.remove(conn) {
		return false
	}
	conn.active.Store(false)
	conn.unwatch()
	conn.owner.publish(conn)
	return true
}

// refresh settles whether sends may call conn.
func (c *core) refresh(conn *Connection) {
	conn.active.Store(conn.layer == c.top() && !conn.layer.silences(conn))
}

// top is the layer that connects and sends see.
func (c *core) top() *layer {
	if n := len(c.isolated); n > 0 {
		return c.isolated[n-1]
	}
	return &c.wired
}

func (c *core) freeze(at string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if top := c.top(); top.frozenAt == "" {
		top.frozenAt = at
	}
}

func (c *core) observe(o owner, observer Observer) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.observer = observer
	o.publish(nil)
}

func (c *core) currentObserver() Observer {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.observer
}

// receivers yields what is connected when the iteration begins.
func (c *core) receivers(yield func(*Connection) bool) {
	c.mu.Lock()
	conns := slices.DeleteFunc(c.top().all(), func(conn *Connection) bool { return !conn.Connected() })
	c.mu.Unlock()
	for _, conn := range conns {
		if !yield(conn) {
			return
		}
	}
}

// connectOrPanic is the loud half of the two connects.
func connectOrPanic(conn *Connection, err error) *Connection {
	if err != nil {
		panic(err)
	}
	return conn
}

// background is the hand-over of one delivery to the queue of c.
func (c *Connection) background(ctx context.Context, run func(context.Context) error) error {
	return c.queue.submit(job{ctx: backgroundContext{ctx, c.queue}, conn: c, run: run})
}
