package homemade

import (
	"sync"
	"unsafe"
)

// Closures compares the closure pointers of functions.
type Closures struct{ handlers []func(Event) }

// AddListener adds f.
func (c *Closures) AddListener(f func(Event)) { c.handlers = append(c.handlers, f) }

// RemoveListener takes f away.
func (c *Closures) RemoveListener(f func(Event)) {
	for i := range c.handlers {
		if *(*unsafe.Pointer)(unsafe.Pointer(&c.handlers[i])) == *(*unsafe.Pointer)(unsafe.Pointer(&f)) {
			c.handlers = append(c.handlers[:i], c.handlers[i+1:]...)
			return
		}
	}
}

// Notify calls the handlers.
func (c *Closures) Notify(e Event) {
	for _, h := range c.handlers {
		h(e)
	}
}

func closures(d *Door) {
	var c Closures
	c.AddListener(d.count)
	c.AddListener(audit)
	c.Notify(Event{})
	c.RemoveListener(d.count) // want `d.count is a new function each time, which is no receiver of c`
	c.RemoveListener(audit)
}

// Observer is told of events.
type Observer interface{ Told(e Event) }

// Screen is an observer.
type Screen struct{ name string }

// Told shows the event.
func (s *Screen) Told(e Event) { println(s.name, e.Name) }

// Observers compares objects.
type Observers struct {
	mu   sync.Mutex
	list []Observer
}

// Attach adds an observer.
func (o *Observers) Attach(ob Observer) {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.list = append(o.list, ob)
}

// Detach takes it away.
func (o *Observers) Detach(ob Observer) {
	o.mu.Lock()
	defer o.mu.Unlock()
	for i, each := range o.list {
		if each == ob {
			o.list = append(o.list[:i], o.list[i+1:]...)
			return
		}
	}
}

// Broadcast tells a copy of the list.
func (o *Observers) Broadcast(e Event) {
	o.mu.Lock()
	list := append([]Observer(nil), o.list...)
	o.mu.Unlock()
	for _, each := range list {
		each.Told(e)
	}
}

func observers(o *Observers) {
	s := &Screen{name: "hall"}
	o.Attach(s)
	o.Detach(&Screen{name: "hall"}) // want `a new object is no receiver of o \(nothing is disconnected; Observers is inferred to be a dispatcher\)`
	o.Detach(s)
}

// Named has the id in its entries.
type Named struct{ entries []named }

type named struct {
	id   string
	call func(Event)
}

// On adds f by an id that the caller chooses.
func (n *Named) On(id string, f func(Event)) { n.entries = append(n.entries, named{id: id, call: f}) }

// Off takes it away.
func (n *Named) Off(id string) {
	kept := n.entries[:0]
	for _, each := range n.entries {
		if each.id != id {
			kept = append(kept, each)
		}
	}
	n.entries = kept
}

// Emit calls the handlers.
func (n *Named) Emit(e Event) {
	for _, each := range n.entries {
		each.call(e)
	}
}

func ids() {
	var n Named
	n.On("audit", audit)
	n.On("log", audit)
	n.Emit(Event{})
	n.Off("adit") // want `no connection of n has uid "adit"; did you mean "audit"\? \(Named is inferred to be a dispatcher\)`
	n.Off("log")
}

// Tokens gives pointers to its entries.
type Tokens struct{ subs []*Sub }

// Sub is a token.
type Sub struct{ call func(Event) }

// Subscribe adds f.
func (t *Tokens) Subscribe(f func(Event)) *Sub {
	s := &Sub{call: f}
	t.subs = append(t.subs, s)
	return s
}

// Unsubscribe takes it away.
func (t *Tokens) Unsubscribe(s *Sub) {
	for i, each := range t.subs {
		if each == s {
			t.subs = append(t.subs[:i], t.subs[i+1:]...)
			return
		}
	}
}

// Fire calls the handlers.
func (t *Tokens) Fire(e Event) {
	for _, s := range t.subs {
		s.call(e)
	}
}

func tokens() {
	var front, back Tokens
	s := front.Subscribe(audit)
	back.Subscribe(audit)
	front.Fire(Event{})
	back.Unsubscribe(s) // want `receiver audit is connected to front, not to back`
	front.Unsubscribe(s)
}
