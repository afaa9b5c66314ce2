// Package certain holds signals whose receivers take the lock that their sender holds.
package certain

import (
	"context"
	"sync"

	"github.com/signalvet/signalvet/dispatch"
)

// Order is the payload.
type Order struct{ Total int }

var (
	placed  = dispatch.New[Order]("placed")
	shipped dispatch.Signal[Order]
	closed  dispatch.Signal[Order]
	quiet   dispatch.Signal[Order]
	queue   = dispatch.NewQueue(1, 1)
)

var (
	mu    sync.Mutex
	other sync.Mutex
	total int
)

func add(ctx context.Context, o Order) error {
	mu.Lock()
	defer mu.Unlock()
	total += o.Total
	return nil
}

// Total is the sum of all orders.
func Total() int {
	mu.Lock()
	defer mu.Unlock()
	return total
}

func show(ctx context.Context, o Order) error {
	println(Total())
	return nil
}

func harmless(ctx context.Context, o Order) error {
	other.Lock()
	defer other.Unlock()
	return nil
}

func try(ctx context.Context, o Order) error {
	if mu.TryLock() {
		total++
		mu.Unlock()
	}
	return nil
}

func later(ctx context.Context, o Order) error {
	go add(ctx, o)
	return nil
}

func init() {
	placed.Connect("add", add)
	shipped.Connect("show", show)
	closed.Connect("literal", func(ctx context.Context, o Order) error {
		mu.Lock()
		total = 0
		mu.Unlock()
		return nil
	})
	quiet.Connect("harmless", harmless)
	quiet.Connect("try", try)
	quiet.Connect("later", later)
	quiet.Connect("queued", add, dispatch.InBackground(queue))
}
