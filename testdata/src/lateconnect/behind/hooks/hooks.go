// Package hooks has receivers.
package hooks

import (
	"context"

	"lateconnect/behind/server"
	"lateconnect/behind/signals"
)

// Audit connects to what a server starts with.
type Audit struct{ lines []string }

// New makes one.
func New() *Audit { return new(Audit) }

// Register connects.
func (a *Audit) Register() { signals.Started.Connect("audit", a.started) }

func (a *Audit) started(_ context.Context, name string) error {
	a.lines = append(a.lines, name)
	return nil
}

// Mail connects, too.
type Mail struct{ Audit }

// Register connects twice.
func (m *Mail) Register() {
	m.Audit.Register()
	signals.Placed.Connect("mail", m.started)
}

// Promoted has the methods of what is embedded.
type Promoted struct{ *Audit }

// Quiet connects to another signal.
type Quiet struct{}

// Register connects to what is placed.
func (Quiet) Register() {
	signals.Placed.Connect("quiet", func(context.Context, string) error { return nil })
}

// Nothing does nothing.
type Nothing struct{}

// Register does nothing.
func (Nothing) Register() {}

// Watch connects to a bus.
type Watch struct{ bus *server.Bus }

// NewWatch makes one.
func NewWatch(b *server.Bus) *Watch { return &Watch{bus: b} }

// Register connects.
func (w *Watch) Register() {
	w.bus.Changed.Connect("watch", func(context.Context, string) error { return nil })
}

// Herald announces.
type Herald string

// Announce sends.
func (h Herald) Announce(ctx context.Context) error { return signals.Started.Send(ctx, string(h)) }
