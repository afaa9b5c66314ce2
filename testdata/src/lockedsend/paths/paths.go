// Package paths takes and releases a lock on several ways to a send.
package paths

import (
	"context"
	"errors"
	"sync"

	"github.com/signalvet/signalvet/dispatch"
)

var (
	mu      sync.Mutex
	changed dispatch.Signal[int]
	level   int
)

func init() {
	changed.Connect("level", func(context.Context, int) error {
		mu.Lock()
		defer mu.Unlock()
		level++
		return nil
	})
}

// Wrong: the early return releases the lock, the way to the send does not.
func earlyReturn(ctx context.Context, n int) {
	mu.Lock()
	if n == level {
		mu.Unlock()
		return
	}
	_ = changed.Send(ctx, n) // want `changed is sent while mu is locked \(receiver function literal locks it too\)`
	mu.Unlock()
}

// Wrong: one branch forgets to release it.
func oneBranch(ctx context.Context, n int) {
	mu.Lock()
	if n > level {
		level = n
		mu.Unlock()
	} else {
		level--
	}
	_ = changed.Send(ctx, n) // want `changed is sent while mu is locked`
}

// Wrong: the send on the failing way.
func failing(ctx context.Context, n int) error {
	mu.Lock()
	defer mu.Unlock()
	if n < 0 {
		_ = changed.Send(ctx, n) // want `changed is sent while mu is locked`
		return errors.New("negative")
	}
	level = n
	return nil
}

// Wrong: in a loop, under a lock that is taken before.
func loop(ctx context.Context, list []int) {
	mu.Lock()
	for _, n := range list {
		_ = changed.Send(ctx, n) // want `changed is sent while mu is locked`
	}
	mu.Unlock()
}

// Wrong: the loop is left with the lock held.
func leftLocked(ctx context.Context) {
	for {
		mu.Lock()
		if level > 3 {
			break
		}
		mu.Unlock()
	}
	_ = changed.Send(ctx, level) // want `changed is sent while mu is locked`
	mu.Unlock()
}

// Wrong: in a case of a switch.
func inCase(ctx context.Context, n int) {
	mu.Lock()
	defer mu.Unlock()
	switch {
	case n > 1:
		_ = changed.Send(ctx, n) // want `changed is sent while mu is locked`
	default:
		level = n
	}
}

// Wrong: the deferred send comes before the deferred unlock.
func deferredSend(ctx context.Context, n int) {
	mu.Lock()
	defer mu.Unlock()
	defer changed.Send(ctx, n) // want `changed is sent while mu is locked`
	level = n
}

// Wrong: in a condition.
func condition(ctx context.Context, n int) {
	mu.Lock()
	defer mu.Unlock()
	if err := changed.Send(ctx, n); err != nil { // want `changed is sent while mu is locked`
		level = 0
	}
}

// Wrong: a deferred literal sends before it unlocks.
func deferredLiteral(ctx context.Context, n int) {
	mu.Lock()
	defer func() {
		_ = changed.Send(ctx, n) // want `changed is sent while mu is locked`
		mu.Unlock()
	}()
	level = n
}

// Wrong: taken again after it was released.
func again(ctx context.Context, n int) {
	mu.Lock()
	level = n
	mu.Unlock()
	mu.Lock()
	_ = changed.Send(ctx, n) // want `changed is sent while mu is locked`
	mu.Unlock()
}

// Right: every way releases it.
func everyWay(ctx context.Context, n int) {
	mu.Lock()
	if n > level {
		level = n
		mu.Unlock()
	} else {
		mu.Unlock()
		n = 0
	}
	_ = changed.Send(ctx, n)
}

// Right: the lock is needed on some ways only, and the same ways release it.
func optional(ctx context.Context, n int, locked bool) {
	if !locked {
		mu.Lock()
	}
	level = n
	if !locked {
		mu.Unlock()
	}
	_ = changed.Send(ctx, n)
}

// Right: a flag remembers whether it is released.
func flag(ctx context.Context, n int) {
	mu.Lock()
	released := false
	if n > 3 {
		mu.Unlock()
		released = true
	}
	if !released {
		mu.Unlock()
	}
	_ = changed.Send(ctx, n)
}

// Right: released around the send.
func around(ctx context.Context, n int) {
	mu.Lock()
	defer mu.Unlock()
	level = n
	mu.Unlock()
	_ = changed.Send(ctx, n)
	mu.Lock()
}

// Right: each round of the loop releases it.
func rounds(ctx context.Context, list []int) {
	for _, n := range list {
		mu.Lock()
		if n == 0 {
			mu.Unlock()
			continue
		}
		level = n
		mu.Unlock()
		_ = changed.Send(ctx, n)
	}
}

// Right: a deferred literal releases it first.
func deferredRight(ctx context.Context, n int) {
	mu.Lock()
	defer func() {
		mu.Unlock()
		_ = changed.Send(ctx, n)
	}()
	level = n
}

// Right: the lock is taken in a literal, which releases it when it returns.
func scoped(ctx context.Context, n int) {
	func() {
		mu.Lock()
		defer mu.Unlock()
		level = n
	}()
	_ = changed.Send(ctx, n)
}

// Right: the failing way keeps the lock until it returns, the other one does not.
func onlyFailing(ctx context.Context, n int) error {
	mu.Lock()
	if n < 0 {
		defer mu.Unlock()
		return errors.New("negative")
	}
	mu.Unlock()
	return changed.Send(ctx, n)
}

// Right: the loop waits with the lock, and releases it before the send.
func waiting(ctx context.Context) {
	for {
		mu.Lock()
		if level > 3 {
			mu.Unlock()
			break
		}
		mu.Unlock()
	}
	_ = changed.Send(ctx, level)
}

// Right: what the receiver of the lock's own goroutine does is not under it.
func selected(ctx context.Context, in chan int) {
	select {
	case n := <-in:
		mu.Lock()
		level = n
		mu.Unlock()
	case <-ctx.Done():
	}
	_ = changed.Send(ctx, level)
}
