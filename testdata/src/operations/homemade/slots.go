package homemade

import "sync/atomic"

// Conn has callbacks that its owner may set.
type Conn struct {
	onClose   func(err error)
	onMessage atomic.Value
	handler   func(Event)
	verify    func([]byte) bool
}

// OnClose sets a callback.
func (c *Conn) OnClose(f func(err error)) { c.onClose = f } // want OnClose:"^wraps connect$"

// OnMessage sets a callback.
func (c *Conn) OnMessage(f func(Event)) { c.onMessage.Store(f) } // want OnMessage:"^wraps connect$"

// SetEventHandler sets a callback.
func (c *Conn) SetEventHandler(f func(Event)) { c.handler = f } // want SetEventHandler:"^wraps connect$"

// OnVerify sets a function that is asked.
func (c *Conn) OnVerify(f func([]byte) bool) { c.verify = f }

// Close calls one of them.
func (c *Conn) Close(err error) { // want Close:"^send$"
	if c.onClose != nil {
		c.onClose(err)
	}
}

func (c *Conn) read(e Event) { // want read:"^send$"
	if f, ok := c.onMessage.Load().(func(Event)); ok {
		f(e)
	}
	if handler := c.handler; handler != nil {
		go handler(e)
	}
}

func (c *Conn) check(text []byte) bool { return c.verify == nil || c.verify(text) }

// Clock is given what tells the time.
type Clock struct{ now func() }

// SetNow is no event.
func (c *Clock) SetNow(now func()) { c.now = now }

// Tick calls it.
func (c *Clock) Tick() { c.now() }
