// Package jetstream is a stub with the part of the API that the tests need.
package jetstream

import (
	"context"

	"github.com/nats-io/nats.go"
)

type JetStream interface {
	Publisher
}

type Publisher interface {
	Publish(ctx context.Context, subject string, payload []byte, opts ...PublishOpt) (*PubAck, error)
}

type PublishOpt func(*pubOpts) error

type pubOpts struct{}

type PubAck struct{}

type Consumer interface {
	Consume(handler MessageHandler, opts ...PullConsumeOpt) (ConsumeContext, error)
}

type PullConsumeOpt interface{}

type ConsumeContext interface {
	Stop()

	Drain()

	Closed() <-chan struct{}
}

type MessageHandler func(msg Msg)

type Msg interface {
	Data() []byte

	Ack() error
}

type JetStreamOpt func(*JetStreamOptions) error

type JetStreamOptions struct{}

func New(nc *nats.Conn, opts ...JetStreamOpt) (JetStream, error) { return nil, nil }
