// Package notices is the other application of the wrapper example: it hears of
// logins through the signal and shows the last of them.
package notices

import (
	"context"
	"slices"
	"sync"

	"github.com/signalvet/signalvet/examples/loginwrapper/login"
)

const uid = "notices"

// Board keeps the latest logins. Its methods may be called from several
// goroutines.
type Board struct {
	limit int

	mu    sync.Mutex
	names []string // oldest first
}

// NewBoard returns a board that keeps the last limit logins.
func NewBoard(limit int) *Board {
	return &Board{limit: limit}
}

// Connect makes the board hear of logins. Call it at start-up, before the
// first request is served.
func (b *Board) Connect() {
	login.UserLogin.Connect(uid, b.note)
}

// Disconnect ends what Connect began.
func (b *Board) Disconnect() {
	login.UserLogin.Disconnect(uid)
}

// Names returns the users who logged in last, the latest first.
func (b *Board) Names() []string {
	b.mu.Lock()
	defer b.mu.Unlock()
	names := slices.Clone(b.names)
	slices.Reverse(names)
	return names
}

func (b *Board) note(_ context.Context, event login.Event) error {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.names = append(b.names, event.User.Name)
	if len(b.names) > b.limit {
		b.names = slices.Delete(b.names, 0, len(b.names)-b.limit)
	}
	return nil
}
