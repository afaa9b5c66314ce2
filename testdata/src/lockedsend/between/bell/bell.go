// Package bell is a library with a dispatcher of its own.
package bell

import "sync"

// Bell rings.
type Bell struct {
	mu        sync.Mutex
	rung      bool
	listeners []func()
}

// AddListener adds f.
func (b *Bell) AddListener(f func()) { b.listeners = append(b.listeners, f) }

// Ring tells the listeners under the lock.
func (b *Bell) Ring() {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.rung = true
	b.emit() // want `^b is sent while mu is locked \(a receiver that calls back may deadlock; Bell is inferred to be a dispatcher\)$`
}

func (b *Bell) emit() {
	for _, f := range b.listeners {
		f()
	}
}
