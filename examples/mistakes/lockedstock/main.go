// Command lockedstock sends a signal while it holds the lock of its stock. The
// receiver asks for the stock and waits for that lock, the sender waits for the
// receiver, and the program ends with the runtime's "all goroutines are asleep".
package main

import (
	"context"
	"fmt"
	"log"
	"sync"

	"github.com/signalvet/signalvet/dispatch"
)

// sold is sent with the name of each article that is sold.
var sold = dispatch.New[string]("sold")

// stock counts the articles in the store.
type stock struct {
	mu    sync.Mutex
	count map[string]int
}

func main() {
	s := &stock{count: map[string]int{"lamp": 3}}
	sold.Connect("low-stock", s.warn)
	if err := s.sell(context.Background(), "lamp"); err != nil {
		log.Fatal(err)
	}
}

func (s *stock) sell(ctx context.Context, article string) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.count[article]--
	// The lock is held until sell returns, and warn asks for it.
	return sold.Send(ctx, article)
}

// warn tells when there is little left.
func (s *stock) warn(_ context.Context, article string) error {
	if left := s.left(article); left < 3 {
		fmt.Printf("%d of %s left\n", left, article)
	}
	return nil
}

func (s *stock) left(article string) int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.count[article]
}
