// Package hooks fires the hooks of an object while it holds the object's lock.
package hooks

import (
	"sync"

	"lockedsend/hooks/hook"
)

// Hooks are for everybody.
type Hooks struct{ Grown, Cut *hook.Hook }

// Garden has hooks.
type Garden struct {
	Hooks Hooks
	mu    sync.Mutex
	trees int
}

// New makes one.
func New() *Garden {
	return &Garden{Hooks: Hooks{Grown: hook.New(), Cut: hook.New()}}
}

// Trees takes the lock, as receivers may.
func (g *Garden) Trees() int {
	g.mu.Lock()
	defer g.mu.Unlock()
	return g.trees
}

// Grow is wrong: a receiver that asks for the trees waits for ever.
func (g *Garden) Grow() {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.trees++
	g.Hooks.Grown.Fire(g.trees) // want "sig is sent while mu is locked .*a receiver that calls back may deadlock"
}

// Cut is right: the lock is free again.
func (g *Garden) Cut() {
	g.mu.Lock()
	g.trees--
	n := g.trees
	g.mu.Unlock()
	g.Hooks.Cut.Fire(n)
}

// Rest is silent: what the hook does besides is its own affair.
func (g *Garden) Rest() {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.Hooks.Cut.Settle(g.trees)
}
