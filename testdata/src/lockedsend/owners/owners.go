// Package owners has objects that hold a lock of their own while others send for them.
package owners

import (
	"context"
	"sync"

	"github.com/ethereum/go-ethereum/event"
	"github.com/signalvet/signalvet/dispatch"

	"lockedsend/owners/board"
)

// Clerk posts notes to a board that it was given.
type Clerk struct {
	mu    sync.Mutex
	open  int
	board *board.Board
}

// Open is what receivers ask.
func (c *Clerk) Open() int {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.open
}

// Post is wrong: a receiver on the board may ask how many notes are open.
func (c *Clerk) Post(ctx context.Context, note string) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.open++
	return c.board.Pin(ctx, note) // want `Pinned is sent while mu is locked \(Pin → Send; a receiver that calls back may deadlock\)`
}

// Later is right.
func (c *Clerk) Later(ctx context.Context, note string) error {
	c.mu.Lock()
	c.open++
	c.mu.Unlock()
	return c.board.Pin(ctx, note)
}

// Meter has its lock in a part, and beside a condition.
type Meter struct {
	part struct {
		sync.Mutex
		n int
	}
	cond  *sync.Cond
	Moved dispatch.Signal[int]
	feed  event.Feed
}

// N is what receivers ask.
func (m *Meter) N() int {
	m.part.Lock()
	defer m.part.Unlock()
	return m.part.n
}

// Add is wrong: the part's lock is the meter's.
func (m *Meter) Add(ctx context.Context) error {
	m.part.Lock()
	defer m.part.Unlock()
	m.part.n++
	return m.Moved.Send(ctx, m.part.n) // want `Moved is sent while part is locked`
}

// Await is wrong: the condition's lock is held.
func (m *Meter) Await(ctx context.Context) error {
	m.cond.L.Lock()
	defer m.cond.L.Unlock()
	m.cond.Wait()
	return m.Moved.Send(ctx, 0) // want `Moved is sent while cond is locked`
}

// Awaited is right.
func (m *Meter) Awaited(ctx context.Context) error {
	m.cond.L.Lock()
	m.cond.Wait()
	m.cond.L.Unlock()
	return m.Moved.Send(ctx, 0)
}

// Follow gives the channel every value.
func (m *Meter) Follow(ch chan<- int) event.Subscription { return m.feed.Subscribe(ch) }

// Feed is wrong: the feed waits for a receiver that may be waiting in N.
func (m *Meter) Feed(n int) {
	m.part.Lock()
	defer m.part.Unlock()
	m.feed.Send(n) // want `feed is sent while part is locked \(it waits while a receiver's queue is full, and a receiver that calls back may deadlock\)`
}

// FeedAfter is right.
func (m *Meter) FeedAfter(n int) {
	m.part.Lock()
	m.part.n = n
	m.part.Unlock()
	m.feed.Send(n)
}
