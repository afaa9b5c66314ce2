// Package node sends from functions that another package calls later.
package node

import (
	"context"
	"time"

	"lateconnect/reported/later/schedule"

	"github.com/signalvet/signalvet/dispatch"
)

// Node beats.
type Node struct{ beat dispatch.Signal[string] }

func watch(context.Context, string) error { return nil }

func (n *Node) heartbeat(ctx context.Context) {
	schedule.Every(ctx, time.Second, func(ctx context.Context) error { return n.beat.Send(ctx, "node") })
}

// Right: the goroutine waits for its ticker before it calls the function.
func every(ctx context.Context) {
	n := new(Node)
	n.heartbeat(ctx)
	n.beat.Connect("watch", watch)
}

// Right: the goroutine sleeps before it calls the function.
func after(ctx context.Context, n *Node) {
	schedule.After(time.Second, func() { _ = n.beat.Send(ctx, "node") })
	n.beat.Connect("watch", watch)
}

// Right: so does the one of this package.
func afterHere(ctx context.Context, n *Node) {
	pause(func() { _ = n.beat.Send(ctx, "node") })
	n.beat.Connect("watch", watch)
}

func pause(f func()) {
	go func() {
		time.Sleep(time.Second)
		f()
	}()
}

// Right: the timer's goroutine comes later.
func afterFunc(ctx context.Context, n *Node) {
	time.AfterFunc(time.Second, func() { _ = n.beat.Send(ctx, "node") })
	n.beat.Connect("watch", watch)
}

// Wrong: this one does not wait.
func now(ctx context.Context, n *Node) {
	schedule.Now(func() { _ = n.beat.Send(ctx, "node") })
	n.beat.Connect("watch", watch) // want "receiver watch may be connected after beat is sent"
}
