package homemade

import "sync"

// A Machine watches something.
type watcherOf interface {
	Changed(state string)
	Removed(name string)
	Remove()
	Errorf(format string, args ...any)
}

// Plant has watchers.
type Plant struct {
	mu       sync.Mutex
	watchers map[string]watcherOf
}

// AddWatcher adds w.
func (p *Plant) AddWatcher(name string, w watcherOf) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.watchers[name] = w
}

// NotifyRemoved tells the others.
func (p *Plant) NotifyRemoved(name string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, w := range p.watchers {
		w.Removed(name) // want `receivers are called while mu is locked`
	}
}

// Remove ends the watchers, and tells them nothing.
func (p *Plant) Remove() {
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, w := range p.watchers {
		w.Remove()
	}
}

// Errorf writes a line.
func (p *Plant) Errorf(format string, args ...any) {
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, w := range p.watchers {
		w.Errorf(format, args...)
	}
}

// notifyState tells the state.
func (p *Plant) notifyState(state string) {
	for _, w := range p.watchers {
		w.Changed(state)
	}
}
