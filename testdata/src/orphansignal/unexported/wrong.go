// Package unexported holds signals that only it can name.
package unexported

import (
	"context"

	"github.com/signalvet/signalvet/dispatch"
)

var (
	lost     = dispatch.New[int]("lost")               // want `lost is sent but never received \(no receiver is connected\)`
	awaited  = dispatch.New[int]("awaited")            // want `awaited is received but never sent \(receiver note is never called\)`
	zero     dispatch.Signal[string]                   // want `zero is sent but never received`
	keyed    = dispatch.NewKeyed[string, int]("keyed") // want `keyed is sent but never received`
	wrapped  = dispatch.New[int]("wrapped")            // want `wrapped is received but never sent`
	helped   = dispatch.New[int]("helped")             // want `helped is sent but never received`
	unheard  = dispatch.New[int]("unheard")            // want `unheard is sent but never received`
	asked    = dispatch.New[int]("asked")              // want `asked is sent but never received`
	released = dispatch.New[int]("released")           // want `released is sent but never received`
)

func note(context.Context, int) error { return nil }

func use(ctx context.Context) {
	_ = lost.Send(ctx, 1)
	awaited.Connect("note", note)
	_ = zero.SendRobust(ctx, "text")
	_ = keyed.From("a").Send(ctx, 1)
	on(wrapped, "note")
	tell(ctx, helped)
	go func() { _ = unheard.Send(ctx, 1) }()
	if asked.HasReceivers() {
		_ = asked.Send(ctx, 1)
	}
	_ = released.Send(ctx, 1)
	released.Disconnect("note")
}

func on(s *dispatch.Signal[int], uid string) { s.Connect(uid, note) }

func tell(ctx context.Context, s *dispatch.Signal[int]) { _ = s.Send(ctx, 1) }

// Panel has signals.
type Panel struct {
	opened  dispatch.Signal[int]  // want `opened is sent but never received`
	resized *dispatch.Signal[int] // want `resized is received but never sent`
	moved   dispatch.Signal[int]
	Closed  dispatch.Signal[int]
}

// NewPanel connects.
func NewPanel() *Panel {
	p := &Panel{resized: dispatch.New[int]("resized")}
	p.resized.Connect("note", note)
	p.moved.Connect("note", note)
	return p
}

// Open sends.
func (p *Panel) Open(ctx context.Context) error { return p.opened.Send(ctx, 1) }

// Move sends what its constructor receives.
func (p *Panel) Move(ctx context.Context) error { return p.moved.Send(ctx, 1) }

// Close sends what importers may receive.
func (p *Panel) Close(ctx context.Context) error { return p.Closed.Send(ctx, 1) }
