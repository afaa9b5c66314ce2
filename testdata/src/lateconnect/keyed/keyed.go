// Package keyed has a dispatcher whose topics are dispatchers, which are made when they are missing.
package keyed

import "sync"

type channel struct {
	mu    sync.RWMutex
	hooks []func(string)
}

func (c *channel) subscribe(f func(string)) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.hooks = append(c.hooks, f)
}

func (c *channel) emit(text string) {
	c.mu.RLock()
	list := append([]func(string){}, c.hooks...)
	c.mu.RUnlock()
	for _, f := range list {
		f(text)
	}
}

type station struct {
	mu       sync.Mutex
	channels map[string]*channel
}

// channel returns the channel of that name.
func (s *station) channel(name string) *channel {
	s.mu.Lock()
	defer s.mu.Unlock()
	if c, ok := s.channels[name]; ok {
		return c
	}
	c := &channel{}
	s.channels[name] = c
	return c
}

func (s *station) tune(name string, f func(string)) { s.channel(name).subscribe(f) }

func (s *station) air(name, text string) { s.channel(name).emit(text) }

func show(text string) { println(text) }

func late() {
	s := &station{channels: map[string]*channel{}}
	s.air("news", "storm")
	s.tune("news", show) // want `receiver show is connected after "news" is sent`
}

// Right: another channel.
func other() {
	s := &station{channels: map[string]*channel{}}
	s.air("news", "storm")
	s.tune("music", show)
}

// Right: another station.
func elsewhere() {
	s, u := &station{channels: map[string]*channel{}}, &station{channels: map[string]*channel{}}
	s.air("news", "storm")
	u.tune("news", show)
}

// Right: the receiver is there first.
func early() {
	s := &station{channels: map[string]*channel{}}
	s.tune("news", show)
	s.air("news", "storm")
}

// gauge tells at once what it shows.
type gauge struct {
	level    int
	watchers []func(int)
}

func (g *gauge) watch(f func(int)) {
	g.watchers = append(g.watchers, f)
	f(g.level)
}

func (g *gauge) notify(level int) {
	g.level = level
	for _, f := range g.watchers {
		f(level)
	}
}

// Right: the receiver is told what it missed.
func replayed() {
	g := new(gauge)
	g.notify(1)
	g.watch(func(level int) { println(level) })
}
