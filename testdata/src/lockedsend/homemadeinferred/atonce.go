package homemadeinferred

import "sync"

// Gauge tells who watches what it shows, at once and whenever it changes.
type Gauge struct {
	mu       sync.Mutex
	level    int
	watchers []func(int)
}

// Watch is wrong: a watcher that asks the gauge waits for ever.
func (g *Gauge) Watch(f func(int)) {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.watchers = append(g.watchers, f)
	f(g.level) // want `^receivers are called while mu is locked \(Watch locks it too; Gauge is inferred to be a dispatcher\)$`
}

// Set is right: the lock is released before.
func (g *Gauge) Set(level int) {
	g.mu.Lock()
	g.level = level
	list := append([]func(int){}, g.watchers...)
	g.mu.Unlock()
	g.notify(list)
}

func (g *Gauge) notify(list []func(int)) {
	for _, f := range list {
		f(g.level)
	}
}

// Meter does it right.
type Meter struct {
	mu       sync.Mutex
	level    int
	watchers []func(int)
}

// Watch is right: the lock is released before.
func (m *Meter) Watch(f func(int)) {
	m.mu.Lock()
	m.watchers = append(m.watchers, f)
	level := m.level
	m.mu.Unlock()
	f(level)
}

func (m *Meter) notify() {
	m.mu.Lock()
	list := append([]func(int){}, m.watchers...)
	m.mu.Unlock()
	for _, f := range list {
		f(m.level)
	}
}
