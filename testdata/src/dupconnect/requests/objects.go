package requests

import (
	"io"
	"net/http"
	"slices"
	"sync"
)

type spectator interface{ Goal(team string) }

type match struct {
	mu         sync.Mutex
	spectators []spectator
}

func (m *match) Watch(s spectator) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.spectators = append(m.spectators, s)
}

func (m *match) Unwatch(s spectator) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.spectators = slices.DeleteFunc(m.spectators, func(x spectator) bool { return x == s })
}

func (m *match) NotifyGoal(team string) {
	m.mu.Lock()
	list := slices.Clone(m.spectators)
	m.mu.Unlock()
	for _, s := range list {
		s.Goal(team)
	}
}

type screen struct{ w io.Writer }

func (s *screen) Goal(team string) { io.WriteString(s.w, team) }

// leaver goes home after the first goal.
type leaver struct {
	m *match
	w io.Writer
}

func (l *leaver) Goal(team string) {
	io.WriteString(l.w, team)
	l.m.Unwatch(l)
}

type stadium struct{ m match }

// Wrong: nobody else has the screen, so that nothing takes it away.
func (s *stadium) forgotten(w http.ResponseWriter, r *http.Request) {
	s.m.Watch(&screen{w}) // want `receiver .* is connected to .* per request and never disconnected`
	s.m.NotifyGoal(r.FormValue("team"))
}

// Right: taken away at the end.
func (s *stadium) kept(w http.ResponseWriter, r *http.Request) {
	one := &screen{w}
	s.m.Watch(one)
	defer s.m.Unwatch(one)
	<-r.Context().Done()
}

// Right: it takes itself away.
func (s *stadium) leaves(w http.ResponseWriter, r *http.Request) {
	s.m.Watch(&leaver{&s.m, w})
	<-r.Context().Done()
}

// Right: a match of the request's own.
func friendly(w http.ResponseWriter, r *http.Request) {
	m := new(match)
	m.Watch(&screen{w})
	m.NotifyGoal(r.FormValue("team"))
}
