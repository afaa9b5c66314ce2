package may

import (
	"context"
	"sync"

	"github.com/signalvet/signalvet/dispatch"
)

// Right: nobody else can connect to private, and its receiver takes no lock.
func (s *Store) wire() {
	s.private.Connect("print", func(_ context.Context, key string) error { println(key); return nil })
}

// Quiet is right for that reason.
func (s *Store) Quiet(ctx context.Context, key string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	_ = s.private.Send(ctx, key)
}

// After is right: sent when the lock is released.
func (s *Store) After(ctx context.Context, key string) error {
	s.mu.Lock()
	s.items[key]++
	s.mu.Unlock()
	return s.Changed.Send(ctx, key)
}

// Swap is right: the deferred literal is the critical section.
func (s *Store) Swap(ctx context.Context, key string) error {
	func() {
		s.mu.Lock()
		defer s.mu.Unlock()
		s.items[key] = 0
	}()
	return s.Changed.Send(ctx, key)
}

// worker has a lock that only its own goroutine takes.
type worker struct {
	serial sync.Mutex
	Done   dispatch.Signal[int]
}

// Right: no code that others can call takes serial.
func (w *worker) step(ctx context.Context, n int) {
	w.serial.Lock()
	defer w.serial.Unlock()
	_ = w.Done.Send(ctx, n)
}

var guard sync.Mutex

// Right: the lock belongs to no object, and no receiver is known that takes it.
func Guarded(ctx context.Context, s *Store) {
	guard.Lock()
	defer guard.Unlock()
	_ = s.Changed.Send(ctx, "")
}

// Pair has two locks of the same kind.
type Pair struct {
	left, right sync.Mutex
	Swapped     dispatch.Signal[int]
}

// Swap is right: both are released.
func (p *Pair) Swap(ctx context.Context) {
	p.left.Lock()
	p.right.Lock()
	p.right.Unlock()
	p.left.Unlock()
	_ = p.Swapped.Send(ctx, 1)
}

// Copy is right: the names are copied under the lock and sent without it.
func (s *Store) Copy(ctx context.Context) {
	s.mu.RLock()
	names := make([]string, 0, len(s.items))
	for name := range s.items {
		names = append(names, name)
	}
	s.mu.RUnlock()
	for _, name := range names {
		_ = s.Changed.Send(ctx, name)
	}
}

// Locks of another object do not belong to the one that sends.
func Move(ctx context.Context, from *Cache, to *Store) {
	from.Lock()
	delete(from.data, "x")
	from.Unlock()
	_ = to.Changed.Send(ctx, "x")
}

// Spawn is right: the goroutine sends without the lock.
func (s *Store) Spawn(ctx context.Context, key string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	go s.changed(ctx, key)
}

// Connected is right: a connect calls no receiver.
func (s *Store) Connected(uid string, r dispatch.Receiver[string]) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.Changed.Connect(uid, r)
}
