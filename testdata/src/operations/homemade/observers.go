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

// Handler is asked for an error only.
type Handler interface{ Handle(e Event) error }

// Subscription binds handlers to events.
type Subscription struct {
	Events   []string
	Handlers []Handler
}

// App has subscriptions by event and module.
type App struct {
	subscriptions map[string]map[string][]Handler
}

// Subscribe adds many handlers at once.
func (a *App) Subscribe(s *Subscription) { // want Subscribe:"^connect$"
	for _, event := range s.Events {
		if a.subscriptions[event] == nil {
			a.subscriptions[event] = make(map[string][]Handler)
		}
		a.subscriptions[event][""] = append(a.subscriptions[event][""], s.Handlers...)
	}
}

// Emit sends to the modules, inner ones first.
func (a *App) Emit(event, module string, e Event) error { // want Emit:"^wraps send$"
	for {
		for _, h := range a.subscriptions[event][module] {
			if err := h.Handle(e); err != nil {
				return err
			}
		}
		if module == "" {
			return nil
		}
		module = ""
	}
}
