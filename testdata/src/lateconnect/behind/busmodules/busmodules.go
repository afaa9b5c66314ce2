// Package busmodules has modules that are given a bus.
package busmodules

import (
	"context"

	"lateconnect/behind/server"
)

// Source sends on a bus.
type Source struct {
	name string
	bus  *server.Bus
}

// NewSource makes one.
func NewSource(name string, bus *server.Bus) *Source { return &Source{name, bus} }

// Name names it.
func (s *Source) Name() string { return s.name }

// Init does nothing.
func (s *Source) Init() error { return nil }

// Start sends.
func (s *Source) Start(ctx context.Context) error { return s.bus.Changed.Send(ctx, s.name) }

// Sink connects to a bus.
type Sink struct{ bus *server.Bus }

// NewSink makes one.
func NewSink(bus *server.Bus) *Sink { return &Sink{bus} }

// Name names it.
func (s *Sink) Name() string { return "sink" }

// Init connects.
func (s *Sink) Init() error {
	s.bus.Changed.Connect("sink", func(context.Context, string) error { return nil })
	return nil
}

// Start does nothing.
func (s *Sink) Start(context.Context) error { return nil }
