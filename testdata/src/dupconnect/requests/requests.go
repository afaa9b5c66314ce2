// Package requests connects in functions that serve requests.
package requests

import (
	"bufio"
	"context"
	"fmt"
	"net"
	"net/http"
	"sync"

	"github.com/signalvet/signalvet/dispatch"
)

var (
	placed  = dispatch.New[int]("placed")
	left    dispatch.Signal[int]
	once    sync.Once
	wired   bool
	counter int
)

func audit(context.Context, int) error { return nil }
func register()                        { placed.Connect("helper", audit) }

// Wrong: two requests meet.
func constant(w http.ResponseWriter, r *http.Request) {
	placed.Connect("audit", audit) // want `^receiver audit is connected to placed per request \(two requests meet; uid "audit" is taken; Connect panics\)$`
}

// Wrong: even though it is disconnected at the end.
func deferred(w http.ResponseWriter, r *http.Request) {
	c := placed.Connect("stream", audit) // want `receiver audit is connected to placed per request`
	defer c.Disconnect()
	<-r.Context().Done()
}

// Wrong: a helper connects.
func helper(w http.ResponseWriter, r *http.Request) {
	register() // want `receiver audit is connected to placed per request`
}

// Wrong: by the method.
func byMethod(w http.ResponseWriter, r *http.Request) {
	if r.Method == http.MethodPost {
		placed.Connect("post", audit) // want `receiver audit is connected to placed per request`
	}
}

// Wrong: nothing takes it away.
func leak(w http.ResponseWriter, r *http.Request) {
	placed.Connect(r.RemoteAddr, func(context.Context, int) error { // want `^receiver function literal is connected to placed per request and never disconnected$`
		_, err := fmt.Fprintln(w, "placed")
		return err
	})
}

// Server is a handler.
type Server struct {
	changed dispatch.Signal[int]
	ready   bool
}

// ServeHTTP is wrong.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	s.changed.Connect("changed", audit) // want `receiver audit is connected to changed per request`
}

// Wrong: a literal.
func routes(mux *http.ServeMux) {
	mux.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		placed.Connect("literal", audit) // want `receiver audit is connected to placed per request`
	})
}

// Wrong: a middleware's handler.
func middleware(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		placed.Connect("middleware", audit) // want `receiver audit is connected to placed per request`
		next.ServeHTTP(w, r)
	})
}

// Wrong: per connection.
func handleConn(conn net.Conn) {
	placed.Connect(conn.RemoteAddr().String(), func(context.Context, int) error { // want `receiver function literal is connected to placed per request and never disconnected`
		_, err := conn.Write(nil)
		return err
	})
}

// Wrong: the uid is the server's.
func (s *Server) uid(w http.ResponseWriter, r *http.Request) {
	const prefix = "server-"
	s.changed.Connect(prefix+"uid", audit) // want `receiver audit is connected to changed per request`
}

// Right: the token is kept.
func token(w http.ResponseWriter, r *http.Request) {
	c := placed.Connect(r.RemoteAddr, audit)
	defer c.Disconnect()
	<-r.Context().Done()
}

// Right: the request ends it.
func until(w http.ResponseWriter, r *http.Request) {
	placed.Connect(r.RemoteAddr, audit, dispatch.Until(r.Context()))
	<-r.Context().Done()
}

// Right: disconnected by its uid.
func byUID(w http.ResponseWriter, r *http.Request) {
	left.Connect(r.RemoteAddr, audit)
	defer left.Disconnect(r.RemoteAddr)
	<-r.Context().Done()
}

// Right: the first request only.
func guarded(w http.ResponseWriter, r *http.Request) {
	once.Do(func() { placed.Connect("once", audit) })
	if !wired {
		wired = true
		placed.Connect("flag", audit)
	}
}

// Right: returned before.
func (s *Server) early(w http.ResponseWriter, r *http.Request) {
	if s.ready {
		return
	}
	s.ready = true
	s.changed.Connect("early", audit)
}

// Right: a signal of the request's own.
func own(w http.ResponseWriter, r *http.Request) {
	var done dispatch.Signal[int]
	done.Connect("audit", audit)
	_ = done.Send(r.Context(), 1)
}

// Right: ignored when it is there.
func keepFirst(w http.ResponseWriter, r *http.Request) {
	placed.Connect("keep", audit, dispatch.KeepFirst())
}

// Right: gone after the first event.
func single(w http.ResponseWriter, r *http.Request) {
	placed.Connect(r.RemoteAddr, audit, dispatch.Once())
}

// Right: the client is told.
func refused(w http.ResponseWriter, r *http.Request) {
	if _, err := placed.TryConnect("refused", audit); err != nil {
		http.Error(w, err.Error(), http.StatusConflict)
	}
}

// Right: not a handler.
func setup(mux *http.ServeMux) {
	placed.Connect("setup", audit)
	mux.HandleFunc("/constant", constant)
}

// Right: a client's connection, made once.
func client(conn net.Conn) {
	placed.Connect("client", audit)
	_, _ = bufio.NewReader(conn).ReadString('\n')
}
