// Package helpers takes and releases locks in functions of its own.
package helpers

import (
	"context"
	"errors"
	"sync"

	"github.com/signalvet/signalvet/dispatch"
)

// Room sends to its members.
type Room struct {
	mu     sync.Mutex
	closed bool
	names  []string
	joined dispatch.Signal[string]
}

func (r *Room) lock()   { r.mu.Lock() }
func (r *Room) unlock() { r.mu.Unlock() }

func (r *Room) lockOpen() error {
	r.mu.Lock()
	if r.closed {
		r.mu.Unlock()
		return errors.New("closed")
	}
	return nil
}

func (r *Room) acquire() func() {
	r.mu.Lock()
	return r.mu.Unlock
}

func (r *Room) enter() func() {
	r.mu.Lock()
	return func() { r.names = nil; r.mu.Unlock() }
}

func with(l sync.Locker, f func()) {
	l.Lock()
	defer l.Unlock()
	f()
}

// count takes the lock through helpers.
func (r *Room) count(context.Context, string) error {
	r.lock()
	defer r.unlock()
	println(len(r.names))
	return nil
}

// NewRoom connects the room to itself.
func NewRoom() *Room {
	r := &Room{}
	r.joined.Connect("count", r.count)
	return r
}

// Wrong: locked by a helper.
func (r *Room) helper(ctx context.Context, name string) {
	r.lock()
	_ = r.joined.Send(ctx, name) // want `joined is sent while mu is locked \(receiver count locks it too\)`
	r.unlock()
}

// Wrong: unlocked by a helper, deferred.
func (r *Room) deferredHelper(ctx context.Context, name string) {
	r.lock()
	defer r.unlock()
	_ = r.joined.Send(ctx, name) // want `joined is sent while mu is locked \(receiver count locks it too\)`
}

// Wrong: the helper may fail, and then releases the lock itself.
func (r *Room) failing(ctx context.Context, name string) error {
	if err := r.lockOpen(); err != nil {
		return err
	}
	defer r.unlock()
	return r.joined.Send(ctx, name) // want `joined is sent while mu is locked \(receiver count locks it too\)`
}

// Wrong: the helper returns what unlocks.
func (r *Room) returned(ctx context.Context, name string) {
	defer r.acquire()()
	_ = r.joined.Send(ctx, name) // want `joined is sent while mu is locked \(receiver count locks it too\)`
}

// Wrong: called too late.
func (r *Room) tooLate(ctx context.Context, name string) {
	leave := r.enter()
	_ = r.joined.Send(ctx, name) // want `joined is sent while mu is locked \(receiver count locks it too\)`
	leave()
}

// Wrong: the literal runs under the lock of the helper.
func (r *Room) within(ctx context.Context, name string) {
	with(&r.mu, func() {
		_ = r.joined.Send(ctx, name) // want `joined is sent while mu is locked \(receiver count locks it too\)`
	})
}

func (r *Room) announce(ctx context.Context, name string) { _ = r.joined.Send(ctx, name) }
func (r *Room) tell(ctx context.Context, name string)     { r.announce(ctx, name) }

// Wrong: two helpers deep.
func (r *Room) deep(ctx context.Context, name string) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.tell(ctx, name) // want `joined is sent while mu is locked \(tell → announce → Send; receiver count locks it too\)`
}

// Wrong: a method value is called under the lock.
func (r *Room) value(ctx context.Context) {
	with(&r.mu, r.ping) // want `joined is sent while mu is locked \(ping → Send; receiver count locks it too\)`
}

func (r *Room) ping() { _ = r.joined.Send(context.Background(), "ping") }

// Right: released by the helper.
func (r *Room) released(ctx context.Context, name string) {
	r.lock()
	r.names = append(r.names, name)
	r.unlock()
	_ = r.joined.Send(ctx, name)
}

// Right: what the helper returned is called before.
func (r *Room) undone(ctx context.Context, name string) {
	leave := r.enter()
	leave()
	_ = r.joined.Send(ctx, name)
}

// Right: the same with a method value.
func (r *Room) undoneMethod(ctx context.Context, name string) {
	release := r.acquire()
	r.names = append(r.names, name)
	release()
	_ = r.joined.Send(ctx, name)
}

// Right: the literal has returned.
func (r *Room) afterWith(ctx context.Context, name string) {
	with(&r.mu, func() { r.names = append(r.names, name) })
	_ = r.joined.Send(ctx, name)
}

// emitLocked is called with the lock, and releases it for the send.
func (r *Room) emitLocked(ctx context.Context, name string) {
	r.mu.Unlock()
	defer r.mu.Lock()
	_ = r.joined.Send(ctx, name)
}

// Right: the helper releases the lock for the send.
func (r *Room) released2(ctx context.Context, name string) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.names = append(r.names, name)
	r.emitLocked(ctx, name)
}

// tellEach hands on to what releases the lock, in a loop.
func (r *Room) tellEach(ctx context.Context, names []string) {
	for _, name := range names {
		func() {
			r.mu.Unlock()
			defer r.mu.Lock()
			_ = r.joined.Send(ctx, name)
		}()
	}
}

func (r *Room) tellAll(ctx context.Context) error {
	if len(r.names) == 0 {
		return nil
	}
	r.tellEach(ctx, r.names)
	return nil
}

// Right: a helper of the helper releases the lock for the send.
func (r *Room) releasedDeep(ctx context.Context) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	if err := r.tellAll(ctx); err != nil {
		return err
	}
	return r.tellAll(ctx)
}

// Right: unlocked by a helper of the helper.
func (r *Room) nested(ctx context.Context, name string) {
	r.lock()
	r.finish()
	_ = r.joined.Send(ctx, name)
}

func (r *Room) finish() {
	r.names = nil
	r.unlock()
}

// Right: another room's lock.
func merge(ctx context.Context, a, b *Room) {
	a.mu.Lock()
	a.names = append(a.names, b.names...)
	a.mu.Unlock()
	_ = b.joined.Send(ctx, "merged")
}

// guardOf is a token that holds the lock.
type guardOf struct{ room *Room }

func (r *Room) hold() guardOf {
	r.mu.Lock()
	return guardOf{r}
}

func (g guardOf) release() { g.room.mu.Unlock() }

// Right: the token has released it.
func (r *Room) byToken(ctx context.Context, name string) {
	g := r.hold()
	r.names = append(r.names, name)
	g.release()
	_ = r.joined.Send(ctx, name)
}
