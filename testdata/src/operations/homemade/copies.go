package homemade

import "sync"

// AlarmHandler is told of alarms.
type AlarmHandler interface{ HandleAlarm(level int) }

// Station keeps a set of handlers, and a list of them that is quicker to walk.
type Station struct {
	mu             sync.Mutex
	updateHandlers map[AlarmHandler]bool
	walked         []AlarmHandler
	levels         chan int
}

// RegisterUpdateHandler adds one.
func (s *Station) RegisterUpdateHandler(h AlarmHandler) { // want RegisterUpdateHandler:"^wraps connect$"
	s.mu.Lock()
	defer s.mu.Unlock()
	s.updateHandlers[h] = true
	s.relist()
	s.walked = s.walked[:0]
	for h := range s.updateHandlers {
		s.walked = append(s.walked, h)
	}
}

func (s *Station) relist() { s.levels = nil }

// DeregisterUpdateHandler takes it away.
func (s *Station) DeregisterUpdateHandler(h AlarmHandler) { // want DeregisterUpdateHandler:"^wraps disconnect$"
	s.mu.Lock()
	defer s.mu.Unlock()
	delete(s.updateHandlers, h)
	s.walked = nil
	for h := range s.updateHandlers {
		s.walked = append(s.walked, h)
	}
}

func (s *Station) pump() { // want pump:"^send$"
	for level := range s.levels {
		s.mu.Lock()
		list := s.walked
		s.mu.Unlock()
		for _, h := range list {
			h.HandleAlarm(level)
		}
	}
}

// LineHandler is told of lines.
type LineHandler interface{ HandleLine(line string) }

// Tape is written to; who is registered hears of it.
type Tape struct {
	mu       sync.Mutex
	handlers map[LineHandler]struct{}
}

// RegisterHandler adds one.
func (t *Tape) RegisterHandler(h LineHandler) { // want RegisterHandler:"^wraps connect$"
	t.mu.Lock()
	defer t.mu.Unlock()
	t.handlers[h] = struct{}{}
}

// DeregisterHandler takes it away.
func (t *Tape) DeregisterHandler(h LineHandler) { // want DeregisterHandler:"^wraps disconnect$"
	t.mu.Lock()
	defer t.mu.Unlock()
	delete(t.handlers, h)
}

// Write tells them.
func (t *Tape) Write(p []byte) (int, error) { // want Write:"^send$"
	for h := range t.handlers {
		h.HandleLine(string(p))
	}
	return len(p), nil
}

// Queue has jobs that wait, and jobs that run: the second list is no copy of the first.
type Queue struct {
	waiting []func()
	callers []func()
}

// Add adds a job.
func (q *Queue) Add(f func()) { q.waiting = append(q.waiting, f) }

// Take adds one that is due, with those that wait.
func (q *Queue) Take(f func()) {
	for _, w := range q.waiting {
		q.callers = append(q.callers, w)
	}
	q.callers = append(q.callers, f)
}

func (q *Queue) work() {
	for _, f := range q.callers {
		f()
	}
}
