package paths

import "context"

// Wrong: a literal that calls itself sends at each step.
func recursive(ctx context.Context, n int) {
	var walk func(n int)
	walk = func(n int) {
		if n > 0 {
			walk(n - 1)
		}
		_ = changed.Send(ctx, n) // want `changed is sent while mu is locked`
	}
	mu.Lock()
	defer mu.Unlock()
	walk(n)
}

// Right: it walks without the lock.
func recursiveRight(ctx context.Context, n int) {
	var walk func(n int)
	walk = func(n int) {
		if n > 0 {
			walk(n - 1)
		}
		_ = changed.Send(ctx, n)
	}
	walk(n)
}

// Right: two literals that call each other.
func mutual(ctx context.Context, n int) {
	var even, odd func(n int)
	even = func(n int) {
		if n > 0 {
			odd(n - 1)
		}
	}
	odd = func(n int) { even(n - 1) }
	mu.Lock()
	even(n)
	mu.Unlock()
	_ = changed.Send(ctx, n)
}
