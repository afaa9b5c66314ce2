// Package service is a server as people write them, with its hub.
package service

import (
	"context"
	"fmt"
	"net/http"
	"sync"

	"github.com/signalvet/signalvet/dispatch"
)

// Joined and Left are the events of a hub.
type (
	Joined struct{ Client *Client }
	Left   struct{ ID string }
)

// Client is one connection.
type Client struct {
	hub  *Hub
	id   string
	send chan []byte
}

// Hub keeps the clients.
type Hub struct {
	sync.RWMutex
	clients map[string]*Client
	joined  dispatch.Signal[Joined]
	left    dispatch.Signal[Left]
}

// Stats listens to a hub.
type Stats struct {
	mu      sync.Mutex
	current int
	hub     *Hub
}

// NewStats connects the statistics.
func NewStats(h *Hub) *Stats {
	s := &Stats{hub: h}
	h.joined.Connect("stats", s.join)
	h.left.Connect("stats", s.leave)
	return s
}

func (s *Stats) join(_ context.Context, e Joined) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.current = s.hub.Size()
	return nil
}

func (s *Stats) leave(_ context.Context, e Left) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.current--
	return nil
}

// Size is the number of clients.
func (h *Hub) Size() int {
	h.RLock()
	defer h.RUnlock()
	return len(h.clients)
}

// Join is wrong: join asks for the size.
func (h *Hub) Join(ctx context.Context, c *Client) error {
	h.Lock()
	defer h.Unlock()
	if _, ok := h.clients[c.id]; ok {
		return fmt.Errorf("client %s is there", c.id)
	}
	h.clients[c.id] = c
	return h.joined.Send(ctx, Joined{c}) // want `joined is sent while Hub is locked \(receiver join locks it too\)`
}

// Leave is right: leave does not call back, and nobody else can connect.
func (h *Hub) Leave(ctx context.Context, id string) error {
	h.Lock()
	defer h.Unlock()
	delete(h.clients, id)
	return h.left.Send(ctx, Left{id})
}

// ServeHTTP is right: it joins without the lock.
func (h *Hub) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if h.Size() > 100 {
		http.Error(w, "full", http.StatusServiceUnavailable)
		return
	}
	_ = h.Join(r.Context(), &Client{hub: h, id: r.RemoteAddr})
}

// Reset is wrong: the statistics listen under their own lock, which they hold.
func (s *Stats) Reset(ctx context.Context) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for id := range s.hub.clients {
		_ = s.hub.Leave(ctx, id) // want `left is sent while mu is locked \(Leave → Send; receiver leave locks it too\)`
	}
	s.current = 0
}

// Current is right.
func (s *Stats) Current() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.current
}
