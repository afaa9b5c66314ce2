package owners

import (
	"context"
	"sync"
)

// Guest is told who comes.
type Guest interface{ Came(name string) }

// Hall tells its guests through a helper, with its lock held.
type Hall struct {
	mu     sync.Mutex
	guests []Guest
	names  []string
}

// Subscribe can be called by importers.
func (h *Hall) Subscribe(g Guest) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.guests = append(h.guests, g)
}

// Enter is wrong: a guest may subscribe another.
func (h *Hall) Enter(name string) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.names = append(h.names, name)
	h.notify(name) // want `h is sent while mu is locked \(a receiver that calls back may deadlock; Hall is inferred to be a dispatcher\)`
}

func (h *Hall) notify(name string) {
	for _, g := range h.guests {
		g.Came(name)
	}
}

// Member is somebody whom others look up, and work with.
type Member interface {
	Came(name string)
	Rename(name string)
}

// Club keeps members, who are no observers.
type Club struct {
	mu      sync.Mutex
	members map[string]Member
}

// Join is how members come.
func (c *Club) Join(name string, m Member) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.members[name] = m
}

// Member is the one with the name.
func (c *Club) Member(name string) Member {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.members[name]
}

// BroadcastName is right: it works with its members.
func (c *Club) BroadcastName(name string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	for _, m := range c.members {
		m.Came(name)
	}
}

type reader struct {
	out chan string
	ctx context.Context
}

// Paper feeds readers who say when they leave.
type Paper struct {
	mu      sync.Mutex
	readers []*reader
	quit    chan struct{}
}

// Subscribe adds a reader.
func (p *Paper) Subscribe(ctx context.Context) <-chan string {
	r := &reader{out: make(chan string), ctx: ctx}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.readers = append(p.readers, r)
	return r.out
}

// Publish is right: a reader that leaves is passed over.
func (p *Paper) Publish(text string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, r := range p.readers {
		select {
		case r.out <- text:
		case <-r.ctx.Done():
		}
	}
}

// Flyer feeds readers until it is closed itself.
type Flyer struct {
	mu      sync.Mutex
	readers []*reader
	quit    chan struct{}
}

// Subscribe adds a reader.
func (f *Flyer) Subscribe() <-chan string {
	r := &reader{out: make(chan string)}
	f.mu.Lock()
	defer f.mu.Unlock()
	f.readers = append(f.readers, r)
	return r.out
}

// Publish is wrong: a reader that does not read keeps the lock held.
func (f *Flyer) Publish(text string) {
	f.mu.Lock()
	defer f.mu.Unlock()
	for _, r := range f.readers {
		select {
		case r.out <- text: // want `receivers are fed while mu is locked`
		case <-f.quit:
		}
	}
}

// Desk has a bell.
type Desk struct {
	mu    sync.Mutex
	Rings Bell
}

// Bell has two ways to ring, of which one holds its lock.
type Bell struct {
	mu    sync.Mutex
	funcs map[int]func(string)
	last  int
}

// Subscribe adds a function.
func (b *Bell) Subscribe(f func(string)) int {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.last++
	b.funcs[b.last] = f
	return b.last
}

func (b *Bell) list() []func(string) {
	b.mu.Lock()
	defer b.mu.Unlock()
	var numbers []int
	for n := range b.funcs {
		numbers = append(numbers, n)
	}
	out := make([]func(string), 0, len(numbers))
	for _, n := range numbers {
		out = append(out, b.funcs[n])
	}
	return out
}

// Emit is right.
func (b *Bell) Emit(text string) {
	for _, f := range b.list() {
		f(text)
	}
}

// EmitHeld is wrong.
func (b *Bell) EmitHeld(text string) {
	b.mu.Lock()
	defer b.mu.Unlock()
	for _, f := range b.funcs {
		f(text) // want `receivers are called while mu is locked \(Subscribe locks it too; Bell is inferred to be a dispatcher\)`
	}
}

// Ring is wrong: the desk's lock is held.
func (d *Desk) Ring(text string) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.Rings.Emit(text) // want `Rings is sent while mu is locked`
}

// Answer is right: it may ring again, since Emit holds no lock.
func (d *Desk) Answer() {
	d.Rings.Subscribe(func(text string) {
		if text != "" {
			d.Rings.Emit("")
		}
	})
}

// Tell is wrong: the helper's name says what it does.
func (h *Hall) Tell(name string) {
	h.mu.Lock()
	defer h.mu.Unlock()
	for _, g := range h.guests {
		h.announce(g, name)
	}
	for _, g := range h.guests {
		h.notifyOne(g, name) // want `receivers are called while mu is locked \(Subscribe locks it too; Hall is inferred to be a dispatcher\)`
	}
}

func (h *Hall) announce(Guest, string) {}

func (h *Hall) notifyOne(g Guest, name string) { g.Came(name) }
