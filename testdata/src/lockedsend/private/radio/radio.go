// Package radio is a dispatcher of the program's own.
package radio

import "sync"

// Radio keeps listeners by channel.
type Radio struct {
	mu        sync.Mutex
	listeners map[string][]func(int)
}

// New makes one.
func New() *Radio { return &Radio{listeners: make(map[string][]func(int))} }

// Listen adds f.
func (r *Radio) Listen(channel string, f func(int)) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.listeners[channel] = append(r.listeners[channel], f)
}

// Send tells the listeners of a channel.
func (r *Radio) Send(channel string, n int) {
	r.mu.Lock()
	list := r.listeners[channel]
	r.mu.Unlock()
	for _, f := range list {
		f(n)
	}
}
