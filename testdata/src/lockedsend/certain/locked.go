package certain

import (
	"context"
	"net/http"
	"sync"

	"github.com/signalvet/signalvet/dispatch"
)

// Wrong: the receiver locks mu itself.
func direct(ctx context.Context, o Order) {
	mu.Lock()
	_ = placed.Send(ctx, o) // want `^placed is sent while mu is locked \(receiver add locks it too\)$`
	mu.Unlock()
}

// Wrong: the receiver locks mu in a function that it calls.
func deferred(ctx context.Context, o Order) error {
	mu.Lock()
	defer mu.Unlock()
	total += o.Total
	return shipped.Send(ctx, o) // want `shipped is sent while mu is locked \(receiver show locks it too\)`
}

// Wrong: so does a literal, and SendAsync waits for it.
func literal(ctx context.Context, o Order) error {
	mu.Lock()
	defer mu.Unlock()
	return closed.SendAsync(ctx, o) // want `closed is sent while mu is locked \(receiver function literal locks it too\)`
}

func notify(ctx context.Context, o Order) { _ = placed.SendRobust(ctx, o) }

// Wrong: the send is in a helper.
func throughHelper(ctx context.Context, o Order) {
	mu.Lock()
	defer mu.Unlock()
	notify(ctx, o) // want `placed is sent while mu is locked \(notify → SendRobust; receiver add locks it too\)`
}

// Wrong: a local lock and a literal that shares it.
func local(ctx context.Context) {
	var guard sync.RWMutex
	var changed dispatch.Signal[int]
	n := 0
	changed.Connect("count", func(context.Context, int) error {
		guard.RLock()
		defer guard.RUnlock()
		println(n)
		return nil
	})
	guard.Lock()
	n++
	_ = changed.Send(ctx, n) // want `changed is sent while guard is locked \(receiver function literal locks it too\)`
	guard.Unlock()
}

// Wrong: two read locks, between which a writer may wait.
func readers(ctx context.Context) {
	var guard sync.RWMutex
	var changed dispatch.Signal[int]
	changed.Connect("look", func(context.Context, int) error {
		guard.RLock()
		defer guard.RUnlock()
		return nil
	})
	guard.RLock()
	defer guard.RUnlock()
	_ = changed.Send(ctx, 1) // want `changed is sent while guard is locked`
}

var fetched dispatch.Signal[string]

func fetch(ctx context.Context, url string) error {
	_, err := http.Get(url)
	return err
}

// Wrong: everybody who wants the lock waits for the network.
func slow(ctx context.Context) {
	fetched.Connect("fetch", fetch)
	other.Lock()
	defer other.Unlock()
	_ = fetched.Send(ctx, "https://example.com") // want `fetched is sent while other is locked \(receiver fetch may block: net/http.Get\)`
}

// Wrong: ranging over the deliveries makes them.
func deliver(ctx context.Context, o Order) {
	mu.Lock()
	defer mu.Unlock()
	for _, err := range placed.Deliver(ctx, o) { // want `placed is sent while mu is locked`
		_ = err
	}
}

// Wrong: a literal that is called here runs under the lock.
func calledHere(ctx context.Context, o Order) {
	mu.Lock()
	defer mu.Unlock()
	func() {
		_ = placed.Send(ctx, o) // want `placed is sent while mu is locked`
	}()
}

// Wrong: the variable is a view of the same mutex.
func alias(ctx context.Context, o Order) {
	guard := &mu
	guard.Lock()
	defer guard.Unlock()
	_ = placed.Send(ctx, o) // want `placed is sent while mu is locked`
}

// Wrong: a Locker is the mutex that it was given.
func locker(ctx context.Context, o Order) {
	var l sync.Locker = &mu
	l.Lock()
	defer l.Unlock()
	_ = placed.Send(ctx, o) // want `placed is sent while mu is locked`
}
