package homemade

import "sync"

// Observer is told of several events.
type Observer interface {
	Opened(e Event)
	Closed(e Event)
}

// Swarm tells its observers by an iterating helper.
type Swarm struct {
	observers struct {
		sync.RWMutex
		m map[Observer]struct{}
	}
}

// Notify adds an observer.
func (s *Swarm) Notify(o Observer) { // want Notify:"^wraps connect$"
	s.observers.Lock()
	defer s.observers.Unlock()
	s.observers.m[o] = struct{}{}
}

// StopNotify takes it away.
func (s *Swarm) StopNotify(o Observer) { // want StopNotify:"^wraps disconnect$"
	s.observers.Lock()
	defer s.observers.Unlock()
	delete(s.observers.m, o)
}

func (s *Swarm) notifyAll(tell func(Observer)) { // want notifyAll:"^calls its parameter, send$"
	s.observers.RLock()
	defer s.observers.RUnlock()
	for o := range s.observers.m {
		tell(o)
	}
}

func (s *Swarm) open(e Event) { s.notifyAll(func(o Observer) { o.Opened(e) }) } // want open:"^send$"

func (s *Swarm) shut(e Event) { s.notifyAll(func(o Observer) { o.Closed(e) }) } // want shut:"^send$"

var notifiers []Observer

// RegisterNotifier adds an observer of the whole program.
func RegisterNotifier(o Observer) { notifiers = append(notifiers, o) } // want RegisterNotifier:"^wraps connect$"

// Opened tells the observers; its name is that of the event.
func Opened(e Event) { // want Opened:"^send$"
	for _, o := range notifiers {
		o.Opened(e)
	}
}

// Closed tells the observers.
func Closed(e Event) { // want Closed:"^send$"
	for _, o := range notifiers {
		o.Closed(e)
	}
}
