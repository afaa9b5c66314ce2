// Package bus implements the ports.
package bus

import (
	"context"

	"github.com/signalvet/signalvet/dispatch"
)

// Started is sent by Start.
var Started = dispatch.New[string]("bus.started")

// Server sends when it starts.
type Server struct{ name string }

// New makes a server.
func New(name string) *Server { return &Server{name} }

// Start sends.
func (s *Server) Start() error { return Started.Send(context.Background(), s.name) }

// Silent sends nothing.
type Silent struct{}

// Start does nothing.
func (Silent) Start() error { return nil }
