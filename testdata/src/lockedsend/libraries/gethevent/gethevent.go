package gethevent

import (
	"sync"

	"github.com/ethereum/go-ethereum/event"
)

type chain struct {
	mu    sync.Mutex
	head  int
	feed  event.Feed
	scope event.SubscriptionScope
}

func (c *chain) SubscribeHead(ch chan<- int) event.Subscription {
	return c.scope.Track(c.feed.Subscribe(ch))
}

// The consumers are goroutines of their own, which may wait for the lock while their channels take the event.
func (c *chain) advance() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.head++
	c.feed.Send(c.head)
}
