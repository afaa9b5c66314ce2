// Command app knows all receivers.
package main

import (
	"context"
	"sync"

	_ "lockedsend/acrosspkg/audit"
	"lockedsend/acrosspkg/shop"
)

var (
	mu   sync.Mutex
	last int
)

func remember(ctx context.Context, sum int) error {
	mu.Lock()
	defer mu.Unlock()
	last = sum
	return nil
}

func count(ctx context.Context, n int) error {
	println(shop.Total())
	return nil
}

func main() {
	ctx := context.Background()
	shop.Cancelled.Connect("remember", remember)
	_ = shop.Place(ctx, 3) // want `Placed is sent while mu is locked, at shop.go:\d+ \(receiver audit locks it too\)`
	_ = shop.Cancel(ctx, 3)
	cancel(ctx)
	unlocked(ctx)
	shop.Counted.Connect("count", count) // want `Counted is sent while mu is locked, at shop.go:\d+ \(receiver count locks it too\)`
	serve(ctx)
}

// Wrong: the command's own lock around another package's send.
func cancel(ctx context.Context) {
	mu.Lock()
	defer mu.Unlock()
	_ = shop.Cancel(ctx, last) // want `Cancelled is sent while mu is locked \(Cancel → Send; receiver remember locks it too\)`
}

// Right: without the lock.
func unlocked(ctx context.Context) {
	mu.Lock()
	sum := last
	mu.Unlock()
	_ = shop.Cancel(ctx, sum)
}

// Right: the receiver of this desk takes another lock.
func serve(ctx context.Context) {
	desk := new(shop.Desk)
	desk.Served.Connect("remember", remember)
	desk.Serve(ctx)
}
