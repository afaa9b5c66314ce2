// Package tower rings, and listens.
package tower

import (
	"context"
	"sync"

	"lockedsend/toldonce/bells"
)

var (
	mu      sync.Mutex
	strokes int
)

// Register counts the strokes.
func Register() {
	bells.Rung.Connect("tower", func(ctx context.Context, n int) error {
		mu.Lock()
		defer mu.Unlock()
		strokes += n
		return nil
	})
}

// Ring is wrong.
func Ring(ctx context.Context) error {
	mu.Lock()
	defer mu.Unlock()
	return bells.Rung.Send(ctx, 1) // want `Rung is sent while mu is locked \(receiver function literal locks it too\)`
}
