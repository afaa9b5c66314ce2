// Package eventbus is a stub with the part of the API that the tests need.
package eventbus

type Bus struct{}

func New() *Bus { return nil }

func (b *Bus) Client(name string) *Client { return nil }

func (b *Bus) Close() {}

type Client struct{}

func (c *Client) Name() string { return "" }

func (c *Client) Close() {}

func (c *Client) Done() <-chan struct{} { return nil }

func Subscribe[T any](c *Client) *Subscriber[T] { return nil }

func SubscribeFunc[T any](c *Client, f func(T)) *SubscriberFunc[T] { return nil }

func Publish[T any](c *Client) *Publisher[T] { return nil }

type Monitor struct{}

func (m Monitor) Close() {}

func (m Monitor) Wait() {}

func (m Monitor) Done() <-chan struct{} { return nil }

func (c *Client) Monitor(f func(*Client)) Monitor { return Monitor{} }

type Publisher[T any] struct{}

func (p *Publisher[T]) Close() {}

func (p *Publisher[T]) Publish(v T) {}

func (p *Publisher[T]) ShouldPublish() bool { return false }

type Subscriber[T any] struct{}

func (s *Subscriber[T]) Events() <-chan T { return nil }

func (s *Subscriber[T]) Done() <-chan struct{} { return nil }

func (s *Subscriber[T]) Close() {}

type SubscriberFunc[T any] struct{}

func (s *SubscriberFunc[T]) Close() {}
