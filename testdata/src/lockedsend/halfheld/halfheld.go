// Package halfheld follows a book.
package halfheld

import (
	"sync"

	"lockedsend/halfheld/book"
)

type reader struct{ book *book.Book }

// Wrong: the book is locked.
func (r *reader) PageTurned(n int) {
	if n > 10 {
		r.book.Unfollow(r) // want `a receiver is disconnected while .* is locked|receiver .* is disconnected while .* is locked`
	}
}

// Right: it is not.
func (r *reader) BookClosed() { r.book.Unfollow(r) }

func read(bk *book.Book) {
	r := &reader{bk}
	bk.Follow(r)
	bk.NotifyTurned(1)
	bk.NotifyClosed()
}

type shelf struct {
	mu   sync.Mutex
	turn int
}

// PageTurned locks what it is given.
func (s *shelf) PageTurned(int) {
	s.mu.Lock()
	s.turn++
	s.mu.Unlock()
}

func (s *shelf) BookClosed() {}

type outer struct{ *shelf }

func shelve(bk *book.Book, s *shelf) {
	bk.Follow(&outer{s})
	bk.Follow(&shelf{})
}
