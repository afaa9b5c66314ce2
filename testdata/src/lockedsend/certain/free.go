package certain

import (
	"context"
	"sync"

	"github.com/signalvet/signalvet/dispatch"
)

// Right: unlocked before.
func before(ctx context.Context, o Order) error {
	mu.Lock()
	total += o.Total
	mu.Unlock()
	return placed.Send(ctx, o)
}

// Right: no receiver of quiet takes mu and waits for it.
func noneTakes(ctx context.Context, o Order) error {
	mu.Lock()
	defer mu.Unlock()
	return quiet.Send(ctx, o)
}

// Right: another lock.
func otherLock(ctx context.Context, o Order) error {
	other.Lock()
	defer other.Unlock()
	return placed.Send(ctx, o)
}

// Right: in a goroutine of its own.
func goroutine(ctx context.Context, o Order) {
	mu.Lock()
	defer mu.Unlock()
	go placed.Send(ctx, o)
	go func() { _ = placed.Send(ctx, o) }()
}

// Right: a literal that is called after the lock is released.
func after(ctx context.Context, o Order) {
	send := func() { _ = placed.Send(ctx, o) }
	mu.Lock()
	total++
	mu.Unlock()
	send()
}

// Right: the deferred send comes after the deferred unlock.
func deferredOrder(ctx context.Context, o Order) {
	defer placed.Send(ctx, o)
	mu.Lock()
	defer mu.Unlock()
	total += o.Total
}

// Right: TryLock may fail, and its author knows about re-entry.
func trying(ctx context.Context, o Order) {
	if !mu.TryLock() {
		return
	}
	defer mu.Unlock()
	_ = placed.Send(ctx, o)
}

// Right: two local locks.
func twoLocks(ctx context.Context) {
	var a, b sync.Mutex
	var changed dispatch.Signal[int]
	changed.Connect("count", func(context.Context, int) error {
		a.Lock()
		defer a.Unlock()
		return nil
	})
	b.Lock()
	defer b.Unlock()
	_ = changed.Send(ctx, 1)
}

// Right: two local signals.
func twoSignals(ctx context.Context) {
	var guard sync.Mutex
	var noisy, silent dispatch.Signal[int]
	noisy.Connect("count", func(context.Context, int) error {
		guard.Lock()
		defer guard.Unlock()
		return nil
	})
	guard.Lock()
	defer guard.Unlock()
	_ = silent.Send(ctx, 1)
}

// Right: the work is collected under the lock and sent after it.
func collect(ctx context.Context, orders []Order) {
	var todo []func()
	mu.Lock()
	for _, o := range orders {
		todo = append(todo, func() { _ = placed.Send(ctx, o) })
	}
	mu.Unlock()
	for _, f := range todo {
		f()
	}
}
