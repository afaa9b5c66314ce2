// Package book calls some methods of its followers under its lock.
package book

import "sync"

// Follower is told of a page under the lock of its book, and of the end without.
type Follower interface {
	PageTurned(n int)
	BookClosed()
}

// Book has followers.
type Book struct {
	mu        sync.Mutex
	followers []Follower
}

// Follow adds a follower.
func (b *Book) Follow(f Follower) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.followers = append(b.followers, f)
}

// Unfollow takes a follower away.
func (b *Book) Unfollow(f Follower) {
	b.mu.Lock()
	defer b.mu.Unlock()
	for i, x := range b.followers {
		if x == f {
			b.followers = append(b.followers[:i], b.followers[i+1:]...)
			return
		}
	}
}

// NotifyTurned tells of a page.
func (b *Book) NotifyTurned(n int) {
	b.mu.Lock()
	defer b.mu.Unlock()
	for _, f := range b.followers {
		f.PageTurned(n) // want `receivers are called while mu is locked`
	}
}

// NotifyClosed tells of the end.
func (b *Book) NotifyClosed() {
	b.mu.Lock()
	list := append([]Follower(nil), b.followers...)
	b.mu.Unlock()
	for _, f := range list {
		f.BookClosed()
	}
}
