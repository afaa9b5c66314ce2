package dispatch

import (
	"slices"
	"sync"

	"github.com/signalvet/signalvet/dispatch/internal/testhook"
)

// The door for dispatchtest, which needs more than programs may have.
var _ = testhook.Install(testhook.Hooks{
	Isolate:  func(signal any) func() { return isolate(signal.(owner)) },
	Mute:     func(signal any, uid string) (func(), bool) { return mute(signal.(owner), uid) },
	Recorder: func() any { return Option(func(o *options) { o.recorder = true }) },
})

// isolate puts a fresh layer above all others.
func isolate(o owner) (restore func()) {
	c := o.base()
	c.mu.Lock()
	defer c.mu.Unlock()
	fresh := &layer{}
	c.isolated = append(c.isolated, fresh)
	c.refreshAll(o)
	return sync.OnceFunc(func() { c.lift(o, fresh) })
}

// lift takes l away, wherever it lies, and disconnects what is in it.
func (c *core) lift(o owner, l *layer) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.isolated = slices.DeleteFunc(c.isolated, func(other *layer) bool { return other == l })
	for _, conn := range l.all() {
		conn.removed.Store(true)
		conn.active.Store(false)
		conn.unwatch()
	}
	*l = layer{}
	c.refreshAll(o)
}

// mute silences the connections of one uid, or all for "", in the top layer.
func mute(o owner, uid string) (restore func(), known bool) {
	c := o.base()
	c.mu.Lock()
	defer c.mu.Unlock()
	top := c.top()
	if uid != "" && !slices.ContainsFunc(top.all(), func(conn *Connection) bool { return conn.uid == uid && conn.Connected() }) {
		return nil, false
	}
	c.silence(o, top, uid, 1)
	return sync.OnceFunc(func() {
		c.mu.Lock()
		defer c.mu.Unlock()
		c.silence(o, top, uid, -1)
	}), true
}

// silence counts the mutes of a uid up or down.
func (c *core) silence(o owner, l *layer, uid string, by int) {
	if l.muted == nil {
		l.muted = map[string]int{}
	}
	l.muted[uid] += by
	c.refreshAll(o)
}

// refreshAll settles anew which connections sends may call.
func (c *core) refreshAll(o owner) {
	for _, l := range append([]*layer{&c.wired}, c.isolated...) {
		for _, conn := range l.all() {
			c.refresh(conn)
		}
	}
	o.publish(nil)
}
