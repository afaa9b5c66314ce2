// Package may holds objects that send their own signals, to receivers that are not all known.
package may

import (
	"context"
	"sync"

	"github.com/signalvet/signalvet/dispatch"
)

// Store sends under its own lock.
type Store struct {
	mu      sync.RWMutex
	items   map[string]int
	Changed dispatch.Signal[string]
	private dispatch.Signal[string]
	events  Events
}

// Events are the signals of a store.
type Events struct {
	Added   dispatch.Signal[string]
	Removed *dispatch.Signal[string]
}

// Bus is shared by several objects.
type Bus struct{ Stored dispatch.Signal[string] }

// Len is what a receiver would like to know.
func (s *Store) Len() int {
	s.mu.RLock()
	defer s.mu.RUnlock()
	return len(s.items)
}

// Set is wrong: a receiver that asks for Len deadlocks.
func (s *Store) Set(ctx context.Context, key string, n int) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.items[key] = n
	return s.Changed.Send(ctx, key) // want `^Changed is sent while mu is locked \(a receiver that calls back may deadlock\)$`
}

// Add is wrong: the signal belongs to a part of the store.
func (s *Store) Add(ctx context.Context, key string) {
	s.mu.Lock()
	s.items[key]++
	_ = s.events.Added.Send(ctx, key) // want `Added is sent while mu is locked \(a receiver that calls back may deadlock\)`
	s.mu.Unlock()
}

func (s *Store) changed(ctx context.Context, key string) { _ = s.Changed.Send(ctx, key) }

// Remove is wrong: the helper sends.
func (s *Store) Remove(ctx context.Context, key string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	delete(s.items, key)
	s.changed(ctx, key) // want `Changed is sent while mu is locked \(changed → Send; a receiver that calls back may deadlock\)`
}

// Reset is a function that is wrong in the same way.
func Reset(ctx context.Context, s *Store) {
	s.mu.Lock()
	defer s.mu.Unlock()
	clear(s.items)
	_ = s.Changed.SendRobust(ctx, "") // want `Changed is sent while mu is locked`
}

// Cache sends on a bus that it is given.
type Cache struct {
	sync.Mutex
	bus  *Bus
	data map[string]string
}

// Get is how others reach the cache.
func (c *Cache) Get(key string) string {
	c.Lock()
	defer c.Unlock()
	return c.data[key]
}

// Put is wrong: the lock is the cache's, and who listens to the bus is not known.
func (c *Cache) Put(ctx context.Context, key, value string) {
	c.Lock()
	defer c.Unlock()
	c.data[key] = value
	_ = c.bus.Stored.Send(ctx, key) // want `Stored is sent while Cache is locked \(a receiver that calls back may deadlock\)`
}

// Global is exported: anybody may connect.
var Global = dispatch.New[string]("global")

// Touch is wrong for the same reason.
func (c *Cache) Touch(ctx context.Context, key string) {
	c.Mutex.Lock()
	_ = Global.Send(ctx, key) // want `Global is sent while Cache is locked \(a receiver that calls back may deadlock\)`
	c.Mutex.Unlock()
}

// Timer has a method that adds receivers.
type Timer struct {
	mu   sync.Mutex
	tick dispatch.Signal[int]
	n    int
}

// OnTick connects what it is given.
func (t *Timer) OnTick(uid string, f func(int)) {
	t.tick.Connect(uid, func(_ context.Context, n int) error { f(n); return nil })
}

// Tick is wrong: whoever called OnTick may call N.
func (t *Timer) Tick(ctx context.Context) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.n++
	_ = t.tick.Send(ctx, t.n) // want `tick is sent while mu is locked \(a receiver that calls back may deadlock\)`
}

// N is what they call.
func (t *Timer) N() int {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.n
}

// Nested is wrong in a literal that a helper calls under the lock.
func (s *Store) Nested(ctx context.Context, key string) {
	s.locked(func() {
		_ = s.Changed.Send(ctx, key) // want `Changed is sent while mu is locked`
	})
}

func (s *Store) locked(f func()) {
	s.mu.Lock()
	defer s.mu.Unlock()
	f()
}
