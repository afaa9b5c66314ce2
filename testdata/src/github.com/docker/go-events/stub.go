// Package events is a stub with the part of the API that the tests need.
package events

type Broadcaster struct{}

func NewBroadcaster(sinks ...Sink) *Broadcaster { return nil }

func (b *Broadcaster) Write(event Event) error { return nil }

func (b *Broadcaster) Add(sink Sink) error { return nil }

func (b *Broadcaster) Remove(sink Sink) error { return nil }

func (b *Broadcaster) Close() error { return nil }

type Channel struct {
	C chan Event
}

func NewChannel(buffer int) *Channel { return nil }

func (ch *Channel) Done() chan struct{} { return nil }

func (ch *Channel) Write(event Event) error { return nil }

func (ch *Channel) Close() error { return nil }

type Event any

type Sink interface {
	Write(event Event) error

	Close() error
}

type Queue struct{}

func NewQueue(dst Sink) *Queue { return nil }

func (eq *Queue) Write(event Event) error { return nil }

func (eq *Queue) Close() error { return nil }
