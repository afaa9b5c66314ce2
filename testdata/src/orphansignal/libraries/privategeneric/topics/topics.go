// Package topics has generic wrappers that anybody may call.
package topics

import "tailscale.com/util/eventbus"

func Listen[T any](c *eventbus.Client, fn func(T)) { eventbus.SubscribeFunc(c, fn) }

type Topic[T any] struct{ pub *eventbus.Publisher[T] }

func New[T any](c *eventbus.Client) Topic[T] { return Topic[T]{eventbus.Publish[T](c)} }

func (t Topic[T]) Fire(v T) { t.pub.Publish(v) }
