// Package reassigned gives a field or a variable another object between the send and the connect.
package reassigned

import (
	"context"

	"github.com/signalvet/signalvet/dispatch"
)

type conn struct {
	closed dispatch.Signal[int]
	next   *conn
}

func see(context.Context, int) error { return nil }

type pool struct{ main *conn }

// Right: the field holds another one by then.
func (p *pool) promote(ctx context.Context, next *conn) {
	_ = p.main.closed.Send(ctx, 1)
	p.main = next
	p.main.closed.Connect("pool", see)
}

// Right: the old one was kept in a variable.
func (p *pool) promoteOld(ctx context.Context, next *conn) {
	old := p.main
	_ = old.closed.Send(ctx, 1)
	p.main = next
	p.main.closed.Connect("pool", see)
}

// Right: the field gets a new one.
func (p *pool) reset(ctx context.Context) {
	_ = p.main.closed.Send(ctx, 1)
	p.main = &conn{}
	p.main.closed.Connect("pool", see)
}

func (p *pool) replace(c *conn) { p.main = c }

// Right: a method replaces it.
func (p *pool) promoteByMethod(ctx context.Context, next *conn) {
	_ = p.main.closed.Send(ctx, 1)
	p.replace(next)
	p.main.closed.Connect("pool", see)
}

// Right: the next one is another object.
func walk(ctx context.Context, c *conn) {
	_ = c.closed.Send(ctx, 1)
	c = c.next
	c.closed.Connect("walk", see)
}

// Wrong: nothing has changed, and c is the same.
func (p *pool) same(ctx context.Context) {
	_ = p.main.closed.Send(ctx, 1)
	c := p.main
	c.closed.Connect("pool", see) // want "receiver see is connected after closed is sent"
}

// Wrong: another field has changed.
func (p *pool) changedOther(ctx context.Context, next *conn) {
	_ = p.main.closed.Send(ctx, 1)
	p.main.next = next
	p.main.closed.Connect("pool", see) // want "receiver see is connected after closed is sent"
}
