// Package clients holds servers whose clients listen from the moment they come; what was sent before is not theirs.
package clients

import (
	"bufio"
	"context"
	"fmt"
	"net"
	"net/http"

	"github.com/signalvet/signalvet/dispatch"
)

// Visit is the payload.
type Visit struct{ Who string }

// Server tells each client about the others.
type Server struct {
	joined  dispatch.Signal[Visit]
	started dispatch.Signal[Visit]
}

func metrics(ctx context.Context, v Visit) error { return nil }

// ServeHTTP is right: the stream belongs to this request, and begins now.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	_ = s.joined.SendRobust(r.Context(), Visit{r.RemoteAddr})
	c := s.joined.Connect(r.RemoteAddr, func(ctx context.Context, v Visit) error {
		_, err := fmt.Fprintf(w, "data: %s\n\n", v.Who)
		return err
	})
	defer c.Disconnect()
	<-r.Context().Done()
}

// Right: each accepted connection joins and then listens, in one loop.
func (s *Server) acceptAll(ctx context.Context, l net.Listener) error {
	for {
		conn, err := l.Accept()
		if err != nil {
			return err
		}
		who := conn.RemoteAddr().String()
		_ = s.joined.Send(ctx, Visit{who})
		s.joined.Connect(who, writeTo(conn))
	}
}

// Right: the goroutine of one connection joins and then listens.
func (s *Server) serve(ctx context.Context, conn net.Conn) {
	who := conn.RemoteAddr().String()
	_ = s.joined.Send(ctx, Visit{who})
	s.joined.Connect(who, writeTo(conn), dispatch.Until(ctx))
}

func writeTo(conn net.Conn) dispatch.Receiver[Visit] {
	w := bufio.NewWriter(conn)
	return func(ctx context.Context, v Visit) error {
		_, err := w.WriteString(v.Who)
		return err
	}
}

// Client is a visitor of a room.
type Client struct {
	name string
	seen []Visit
}

func (c *Client) deliver(ctx context.Context, v Visit) error {
	c.seen = append(c.seen, v)
	return nil
}

// Enter is right: the newcomer is told to those who are there, then it listens.
func (s *Server) Enter(ctx context.Context, c *Client) *dispatch.Connection {
	_ = s.joined.Send(ctx, Visit{c.name})
	return s.joined.Connect("client/"+c.name, c.deliver, dispatch.Until(ctx))
}

// Start is wrong: the metrics are no client, they belong to the server and miss its start.
func (s *Server) Start(ctx context.Context) error {
	if err := s.started.Send(ctx, Visit{"server"}); err != nil {
		return err
	}
	s.started.Connect("metrics", metrics) // want "receiver metrics is connected after started is sent"
	return nil
}

// StartInOrder is right.
func (s *Server) StartInOrder(ctx context.Context) error {
	s.started.Connect("metrics", metrics)
	return s.started.Send(ctx, Visit{"server"})
}
