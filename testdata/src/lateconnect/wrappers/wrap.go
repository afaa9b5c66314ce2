// Package wrappers holds functions that stand for connects and sends.
package wrappers

import (
	"context"

	"github.com/signalvet/signalvet/dispatch"
)

// Push is the payload of the git host's push signal.
type Push struct{ Repo, Ref string }

var (
	pushes  = dispatch.New[Push]("git.pushes")
	deletes = dispatch.New[Push]("git.deletes")
)

func index(ctx context.Context, p Push) error { return nil }

func badge(p Push) {}

// On connects a plain function to any signal.
func On[T any](s *dispatch.Signal[T], uid string, f func(T)) *dispatch.Connection {
	return s.Connect(uid, func(ctx context.Context, e T) error {
		f(e)
		return nil
	})
}

// OnFirst is On, but for the first event only.
func OnFirst[T any](s *dispatch.Signal[T], uid string, f func(T)) *dispatch.Connection {
	return s.Connect(uid, func(_ context.Context, e T) error { f(e); return nil }, dispatch.Once())
}

// Emit sends without a context.
func Emit[T any](s *dispatch.Signal[T], e T) { _ = s.SendRobust(context.Background(), e) }

// hook connects with options of its own.
func hook(uid string, r dispatch.Receiver[Push], opts ...dispatch.Option) {
	opts = append(opts, dispatch.Priority(10))
	pushes.Connect(uid, r, opts...)
}

func hook2(uid string, r dispatch.Receiver[Push]) { hook(uid, r, dispatch.KeepFirst()) }

func hook3(r dispatch.Receiver[Push]) { hook2("third", r) }

func hook4(r dispatch.Receiver[Push]) { hook3(r) }

// fire sends a push of a branch.
func fire(repo string) error { return pushes.Send(context.Background(), Push{repo, "main"}) }

// Hub wraps the signals as methods.
type Hub struct{ prefix string }

// OnPush connects under the hub's prefix.
func (h *Hub) OnPush(name string, r dispatch.Receiver[Push]) { pushes.Connect(h.prefix+name, r) }

// Fire sends a push.
func (h *Hub) Fire(p Push) error { return pushes.Send(context.Background(), p) }

// Bus has one implementation in this package.
type Bus interface {
	Subscribe(uid string, r dispatch.Receiver[Push])
	Publish(p Push) error
}

type pushBus struct{}

func (pushBus) Subscribe(uid string, r dispatch.Receiver[Push]) { pushes.Connect(uid, r) }

func (pushBus) Publish(p Push) error { return pushes.Send(context.Background(), p) }

// logged is a decorator.
func logged(r dispatch.Receiver[Push]) dispatch.Receiver[Push] {
	return func(ctx context.Context, p Push) error { return r(ctx, p) }
}
