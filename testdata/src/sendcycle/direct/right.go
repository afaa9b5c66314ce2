package direct

import (
	"context"
	"sync"
	"sync/atomic"
	"time"

	"github.com/signalvet/signalvet/dispatch"
)

var (
	visited = dispatch.New[Node]("visited")
	retried = dispatch.New[Doc]("retried")
	moved   = dispatch.New[Doc]("moved")
	renamed = dispatch.New[Doc]("renamed")
	warmed  = dispatch.New[Doc]("warmed")
	polled  = dispatch.New[Doc]("polled")
	seenIDs = map[int]bool{}
)

// Node is a tree.
type Node struct{ Children []Node }

func init() {
	// Right: the payload decides.
	retried.Connect("retry", func(ctx context.Context, d Doc) error {
		if d.Version < 3 {
			d.Version++
			return retried.Send(ctx, d)
		}
		return nil
	})
	// Right: the tree has leaves.
	visited.Connect("descend", func(ctx context.Context, n Node) error {
		for _, child := range n.Children {
			if err := visited.Send(ctx, child); err != nil {
				return err
			}
		}
		return nil
	})
	// Right: what has been seen is not sent again.
	moved.Connect("once-each", func(ctx context.Context, d Doc) error {
		if seenIDs[d.ID] {
			return nil
		}
		seenIDs[d.ID] = true
		return moved.Send(ctx, d)
	})
	// Right: connected once.
	renamed.Connect("first", func(ctx context.Context, d Doc) error { return renamed.Send(ctx, d) }, dispatch.Once())
	// Right: a guard of its own.
	var busy atomic.Bool
	warmed.Connect("guarded", func(ctx context.Context, d Doc) error {
		if !busy.CompareAndSwap(false, true) {
			return nil
		}
		defer busy.Store(false)
		return warmed.Send(ctx, d)
	})
	var once sync.Once
	warmed.Connect("once", func(ctx context.Context, d Doc) (err error) {
		once.Do(func() { err = warmed.Send(ctx, d) })
		return err
	})
	// Right: polling, at a time of its own.
	polled.Connect("poll", func(ctx context.Context, d Doc) error {
		time.AfterFunc(time.Minute, func() { _ = polled.Send(ctx, d) })
		return nil
	})
	// Right: another sender.
	byUser.From("alice").Connect("forward", func(ctx context.Context, user string, d Doc) error {
		return byUser.From("bob").Send(ctx, d)
	})
	// Right: it takes itself away first.
	polled.Connect("self", func(ctx context.Context, d Doc) error {
		polled.Disconnect("self")
		return polled.Send(ctx, d)
	})
}

// Right: events bubble up from object to object.
func (e *Editor) attach(parent *Editor) {
	e.saved.Connect("up", func(ctx context.Context, d Doc) error { return parent.saved.Send(ctx, d) })
}

// Right: two instances.
func chained(ctx context.Context) {
	var first, second Editor
	first.saved.Connect("second", second.autosave)
	_ = first.Save(ctx, Doc{})
}

// Pane is one of several.
type Pane struct {
	next    *Pane
	focused dispatch.Signal[int]
}

// Right: the next pane is another one.
func (p *Pane) link() { p.focused.Connect("next", p.forward) }

func (p *Pane) forward(ctx context.Context, n int) error { return p.next.focused.Send(ctx, n) }

// Bridge joins two editors.
type Bridge struct{ from, to *Editor }

// Right: one end is not the other.
func (b *Bridge) join() { b.from.loaded.Connect("bridge", b.pass) }

func (b *Bridge) pass(ctx context.Context, d Doc) error { return b.to.loaded.Send(ctx, d) }

// Right: a receiver that connects does not send.
func lazily() {
	opened.Connect("lazy", func(ctx context.Context, d Doc) error {
		moved.Connect("late", func(ctx context.Context, d Doc) error { return opened.Send(ctx, d) })
		return nil
	})
}
