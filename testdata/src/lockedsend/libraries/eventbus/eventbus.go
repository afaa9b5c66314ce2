package eventbus

import (
	"sync"

	"github.com/asaskevich/EventBus"
)

type stock struct {
	mu    sync.Mutex
	count map[string]int
	bus   EventBus.Bus
}

func newStock() *stock {
	s := &stock{count: make(map[string]int), bus: EventBus.New()}
	s.bus.Subscribe("stock:changed", s.recount)
	s.bus.SubscribeAsync("stock:empty", s.recount, false)
	return s
}

func (s *stock) recount(name string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.count[name]++
}

func (s *stock) take(name string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.count[name]--
	s.bus.Publish("stock:changed", name) // want `^"stock:changed" is sent while mu is locked \(receiver recount locks it too\)$`
}

// put unlocks before it tells.
func (s *stock) put(name string) {
	s.mu.Lock()
	s.count[name]++
	s.mu.Unlock()
	s.bus.Publish("stock:changed", name)
}

// clear tells receivers that run in goroutines of their own.
func (s *stock) clear(name string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.count[name] = 0
	s.bus.Publish("stock:empty", name)
}
