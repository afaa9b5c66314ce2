// Package server sends, and lets others register themselves.
package server

import (
	"context"
	"sync"

	"github.com/signalvet/signalvet/dispatch"

	"lateconnect/behind/signals"
)

// Notifier is implemented by others.
type Notifier interface{ Register() }

// Announcer is implemented by others, too.
type Announcer interface {
	Announce(ctx context.Context) error
}

// Server has a notifier.
type Server struct {
	cfg  Config
	once sync.Once
}

// Config configures a server.
type Config struct {
	Name     string
	Notifier Notifier
}

// New makes a server.
func New(cfg Config) *Server { return &Server{cfg: cfg} }

// Start registers too late.
func (s *Server) Start(ctx context.Context, n Notifier) error {
	if err := signals.Started.Send(ctx, s.cfg.Name); err != nil {
		return err
	}
	n.Register()
	return nil
}

// Begin registers in time.
func (s *Server) Begin(ctx context.Context, n Notifier) error {
	n.Register()
	return signals.Started.Send(ctx, s.cfg.Name)
}

// Run registers its own notifier too late, through a helper, once.
func (s *Server) Run(ctx context.Context) {
	_ = signals.Started.Send(ctx, s.cfg.Name)
	s.setup()
}

func (s *Server) setup() {
	s.once.Do(func() { s.cfg.Notifier.Register() })
}

// Sometimes sends on one path only.
func (s *Server) Sometimes(ctx context.Context, n Notifier) {
	if s.cfg.Name != "" {
		_ = signals.Started.Send(ctx, s.cfg.Name)
	}
	n.Register()
}

// Serve lets somebody announce before it connects.
func Serve(ctx context.Context, a Announcer) error {
	if err := a.Announce(ctx); err != nil {
		return err
	}
	signals.Started.Connect("serve", func(context.Context, string) error { return nil })
	return nil
}

// Both lets one announce and the other register.
func Both(ctx context.Context, a Announcer, n Notifier) {
	_ = a.Announce(ctx)
	n.Register()
}

// Background lets somebody announce at some time.
func Background(ctx context.Context, a Announcer, n Notifier) {
	go func() {
		<-ctx.Done()
		_ = a.Announce(ctx)
	}()
	n.Register()
}

// Bus has a signal of its own.
type Bus struct{ Changed dispatch.Signal[string] }

// Hub sends its own bus's signal.
type Hub struct{ bus *Bus }

// NewHub makes a hub.
func NewHub(b *Bus) *Hub { return &Hub{bus: b} }

// Open registers too late.
func (h *Hub) Open(ctx context.Context, n Notifier) {
	_ = h.bus.Changed.Send(ctx, "open")
	n.Register()
}
