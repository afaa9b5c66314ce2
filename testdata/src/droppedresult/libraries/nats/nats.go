package nats

import (
	"net/http"

	"github.com/nats-io/nats.go"
)

type server struct{ conn *nats.Conn }

func (s *server) start() error {
	s.conn.Subscribe("orders.*", func(m *nats.Msg) {}) // want `^the error of conn\.Subscribe is dropped \(function literal may not be connected\)$`
	if _, err := s.conn.QueueSubscribe("orders.*", "workers", func(m *nats.Msg) {}); err != nil {
		return err
	}
	return s.conn.Publish("orders.started", nil)
}

func (s *server) serve(w http.ResponseWriter, r *http.Request) {
	sub, err := s.conn.Subscribe("orders.done", func(m *nats.Msg) { w.WriteHeader(200) })
	if err != nil {
		return
	}
	defer sub.Unsubscribe()
}

// Publish fails once the connection is closed, of which another handler is told.
func (s *server) tell() { s.conn.Publish("orders.done", nil) }
