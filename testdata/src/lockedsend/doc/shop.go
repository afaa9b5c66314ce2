// Package doc holds the lines that the documentation of lockedsend shows.
package doc

import (
	"context"
	"fmt"
	"sync"

	"github.com/signalvet/signalvet/dispatch"
)

// Order is the payload.
type Order struct{ Amount int }

// Shop takes orders.
type Shop struct {
	Placed dispatch.Signal[Order]

	mu     sync.Mutex
	orders []Order
}

// Total is what has been ordered.
func (s *Shop) Total() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	total := 0
	for _, o := range s.orders {
		total += o.Amount
	}
	return total
}

var shop Shop

func audit(ctx context.Context, o Order) error {
	fmt.Println(shop.Total())
	return nil
}

func init() {
	shop.Placed.Connect("audit", audit)
}

func wrong(ctx context.Context, o Order) {
	shop.mu.Lock()
	defer shop.mu.Unlock()
	shop.orders = append(shop.orders, o)
	shop.Placed.Send(ctx, o) // want `^Placed is sent while mu is locked \(receiver audit locks it too\)$`
}

func right(ctx context.Context, o Order) {
	shop.mu.Lock()
	shop.orders = append(shop.orders, o)
	shop.mu.Unlock()
	shop.Placed.Send(ctx, o)
}
