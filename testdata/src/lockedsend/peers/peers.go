// Package peers sends lines to peers, which write down what happens to them: they are no observers.
package peers

import "sync"

// Logger writes down what happens.
type Logger interface {
	Noticef(format string, args ...any)
	Event(text string)
}

// Hub has peers.
type Hub struct {
	mu    sync.Mutex
	log   Logger
	peers map[int]*peer
}

type peer struct {
	mu      sync.Mutex
	hub     *Hub
	pending [][]byte
}

// Join adds a peer.
func (h *Hub) Join(id int, p *peer) {
	h.mu.Lock()
	defer h.mu.Unlock()
	p.hub = h
	h.peers[id] = p
}

// Leave takes a peer away.
func (h *Hub) Leave(id int) {
	h.mu.Lock()
	defer h.mu.Unlock()
	delete(h.peers, id)
}

// Broadcast queues a line for each peer.
func (h *Hub) Broadcast(line []byte) {
	h.mu.Lock()
	defer h.mu.Unlock()
	for _, p := range h.peers {
		p.mu.Lock()
		p.enqueue(line)
		p.mu.Unlock()
	}
}

func (p *peer) enqueue(line []byte) {
	if len(p.pending) > 100 {
		p.hub.log.Noticef("slow peer: %d lines", len(p.pending))
		p.hub.log.Event("slow")
		return
	}
	p.pending = append(p.pending, line)
}
