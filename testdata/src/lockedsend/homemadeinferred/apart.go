package homemadeinferred

import (
	"slices"
	"sync"
)

// Source tells its listeners under its lock.
type Source struct {
	mu        sync.Mutex
	listeners []func(string)
}

// AddListener adds f.
func (s *Source) AddListener(f func(string)) {
	s.mu.Lock()
	s.listeners = append(s.listeners, f)
	s.mu.Unlock()
}

func (s *Source) fire(text string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, f := range s.listeners {
		f(text) // want `receivers are called while mu is locked`
	}
}

// relay is right: each source has a lock of its own.
func relay(parent, child *Source) {
	child.AddListener(func(text string) { parent.fire(text) })
}

func echo(child *Source) {
	child.AddListener(func(text string) { child.fire(text) }) // want `^listeners is sent while child is locked|^child is sent while child is locked`
}

// Viewer is told of two things.
type Viewer interface {
	Changed(*Page)
	Saved(*Page)
}

// Page tells its viewers of one thing under its lock, of the other without it.
type Page struct {
	mu      sync.Mutex
	viewers []Viewer
}

// Watch adds v.
func (p *Page) Watch(v Viewer) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.viewers = append(p.viewers, v)
}

// NotifyChanged is right.
func (p *Page) NotifyChanged() {
	p.mu.Lock()
	viewers := slices.Clone(p.viewers)
	p.mu.Unlock()
	for _, v := range viewers {
		v.Changed(p)
	}
}

// NotifySaved is wrong.
func (p *Page) NotifySaved() {
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, v := range p.viewers {
		v.Saved(p) // want `receivers are called while mu is locked`
	}
}

type mirror struct{}

func (mirror) Changed(p *Page) { p.NotifyChanged() }
func (mirror) Saved(*Page)     {}

func mirrored(p *Page) { p.Watch(mirror{}) }

func relays() *Source {
	parent, child := new(Source), new(Source)
	child.AddListener(func(text string) { parent.fire(text) })
	return parent
}
