// Package given connects to what receivers are given.
package given

// Session is a dispatcher that gives itself to its receivers.
type Session struct {
	listeners map[string]func(*Session, string)
}

// Listen adds f under a name.
func (s *Session) Listen(name string, f func(*Session, string)) { s.listeners[name] = f }

func (s *Session) notify(text string) {
	for _, f := range s.listeners {
		f(s, text)
	}
}

// Server is a dispatcher that gives each receiver a new session.
type Server struct{ listeners []func(*Session) }

// Listen adds f.
func (s *Server) Listen(f func(*Session)) { s.listeners = append(s.listeners, f) }

func (s *Server) notify() {
	for _, f := range s.listeners {
		f(new(Session))
	}
}

func show(*Session, string) {}

func serve(s *Server) {
	s.Listen(func(session *Session) { session.Listen("show", show) })
}

func again(s *Session) {
	s.Listen("outer", func(inner *Session, _ string) {
		inner.Listen("show", show) // want `^receiver show is connected to .* whenever .* is sent`
	})
}
