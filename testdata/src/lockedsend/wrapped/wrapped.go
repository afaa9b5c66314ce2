// Package wrapped has mutexes with other names, and mutexes in structs without names.
package wrapped

import (
	"context"
	"sync"

	"github.com/signalvet/signalvet/dispatch"
)

// Mutex is a mutex with another name.
type Mutex struct{ sync.Mutex }

// Spin is a mutex with methods of its own.
type Spin struct{ inner sync.Mutex }

// Lock takes it.
func (s *Spin) Lock() { s.inner.Lock() }

// Unlock releases it.
func (s *Spin) Unlock() { s.inner.Unlock() }

var state struct {
	sync.Mutex
	n       int
	changed dispatch.Signal[int]
}

// Wrong: the struct has no name.
func set(ctx context.Context, n int) {
	state.changed.Connect("n", func(context.Context, int) error {
		state.Lock()
		defer state.Unlock()
		println(state.n)
		return nil
	})
	state.Lock()
	defer state.Unlock()
	_ = state.changed.Send(ctx, n) // want `changed is sent while state is locked \(receiver function literal locks it too\)`
}

// Left and Right have locks of one type.
type Left struct {
	mu   Mutex
	spin Spin
	sig  dispatch.Signal[int]
	n    int
}

// Right is the other one.
type Right struct {
	mu   Mutex
	spin Spin
}

func (l *Left) onOwn(context.Context, int) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.n++
	return nil
}

func (r *Right) onOther(context.Context, int) error {
	r.mu.Lock()
	r.mu.Unlock()
	r.spin.Lock()
	r.spin.Unlock()
	return nil
}

func (l *Left) wire(r *Right) {
	l.sig.Connect("own", l.onOwn)
	l.sig.Connect("other", r.onOther)
}

// Wrong: the receiver takes the mutex with another name.
func (l *Left) send(ctx context.Context) {
	l.mu.Lock()
	defer l.mu.Unlock()
	_ = l.sig.Send(ctx, l.n) // want `sig is sent while mu is locked \(receiver onOwn locks it too\)`
}

// Right: the receivers take other locks of the same type.
func (l *Left) spinning(ctx context.Context) {
	l.spin.Lock()
	defer l.spin.Unlock()
	_ = l.sig.Send(ctx, l.n)
}

// Pointers keep their mutex elsewhere.
type Pointers struct {
	mu  *sync.Mutex
	sig dispatch.Signal[int]
}

// NewPointers connects it.
func NewPointers(mu *sync.Mutex) *Pointers {
	p := &Pointers{mu: mu}
	p.sig.Connect("self", p.on)
	return p
}

func (p *Pointers) on(context.Context, int) error {
	p.mu.Lock()
	defer p.mu.Unlock()
	return nil
}

// Wrong: the mutex is a pointer.
func (p *Pointers) send(ctx context.Context) {
	p.mu.Lock()
	defer p.mu.Unlock()
	_ = p.sig.Send(ctx, 1) // want `sig is sent while mu is locked \(receiver on locks it too\)`
}
