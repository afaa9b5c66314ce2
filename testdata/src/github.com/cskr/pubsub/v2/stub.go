// Package pubsub is a stub with the part of the API that the tests need.
package pubsub

type PubSub[T comparable, M any] struct{}

func New[T comparable, M any](capacity int) *PubSub[T, M] { return nil }

func (ps *PubSub[T, M]) Sub(topics ...T) chan M { return nil }

func (ps *PubSub[T, M]) SubOnce(topics ...T) chan M { return nil }

func (ps *PubSub[T, M]) SubOnceEach(topics ...T) chan M { return nil }

func (ps *PubSub[T, M]) AddSub(ch chan M, topics ...T) {}

func (ps *PubSub[T, M]) AddSubOnceEach(ch chan M, topics ...T) {}

func (ps *PubSub[T, M]) Pub(msg M, topics ...T) {}

func (ps *PubSub[T, M]) TryPub(msg M, topics ...T) {}

func (ps *PubSub[T, M]) Unsub(ch chan M, topics ...T) {}

func (ps *PubSub[T, M]) Close(topics ...T) {}

func (ps *PubSub[T, M]) Shutdown() {}
