package homemade

import "sync"

// Queue takes what a peer wants.
type Queue interface {
	AddWants(ids []int)
	AddCancels(ids []int)
}

// Peers has a queue for each, and works with them one by one too.
type Peers struct {
	mu    sync.Mutex
	wants map[string]*want
}

type want struct {
	queue Queue
	sent  []int
}

// Connected adds a peer.
func (p *Peers) Connected(name string, q Queue) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.wants[name] = &want{queue: q}
}

// Broadcast asks all.
func (p *Peers) Broadcast(ids []int) {
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, w := range p.wants {
		w.queue.AddWants(ids)
	}
}

// SendCancels asks one.
func (p *Peers) SendCancels(name string, ids []int) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if w, ok := p.wants[name]; ok {
		w.queue.AddCancels(ids)
	}
}
