// Package schedule calls functions in the background, after a wait.
package schedule

import (
	"context"
	"log/slog"
	"time"
)

// Every calls f at each tick.
func Every(ctx context.Context, d time.Duration, f func(context.Context) error) {
	go func() {
		t := time.NewTicker(d)
		defer t.Stop()
		for {
			select {
			case <-ctx.Done():
				return
			case <-t.C:
				if err := f(ctx); err != nil {
					slog.Warn("every", "err", err)
				}
			}
		}
	}()
}

// After calls f once.
func After(d time.Duration, f func()) {
	go func() {
		time.Sleep(d)
		f()
	}()
}

// Now calls f at once, in the background.
func Now(f func()) { go f() }
