// Package nats is a stub with the part of the API that the tests need.
package nats

import (
	"time"
)

type EncodedConn struct{}

func (c *EncodedConn) Publish(subject string, v any) error { return nil }

func (c *EncodedConn) Request(subject string, v any, vPtr any, timeout time.Duration) error {
	return nil
}

type Handler any

func (c *EncodedConn) Subscribe(subject string, cb Handler) (*Subscription, error) { return nil, nil }

func (c *EncodedConn) QueueSubscribe(subject, queue string, cb Handler) (*Subscription, error) {
	return nil, nil
}

type ConnHandler func(*Conn)

type ConnErrHandler func(*Conn, error)

type ErrHandler func(*Conn, *Subscription, error)

type Option func(*Options) error

type Options struct{}

type Conn struct{}

type Subscription struct {
	Subject string
}

type Msg struct {
	Subject string
	Reply   string

	Data []byte
}

type MsgHandler func(msg *Msg)

func Connect(url string, options ...Option) (*Conn, error) { return nil, nil }

func DisconnectErrHandler(cb ConnErrHandler) Option { return nil }

func ReconnectHandler(cb ConnHandler) Option { return nil }

func ClosedHandler(cb ConnHandler) Option { return nil }

func ErrorHandler(cb ErrHandler) Option { return nil }

func (nc *Conn) Publish(subj string, data []byte) error { return nil }

func (nc *Conn) PublishMsg(m *Msg) error { return nil }

func (nc *Conn) PublishRequest(subj, reply string, data []byte) error { return nil }

func (nc *Conn) Request(subj string, data []byte, timeout time.Duration) (*Msg, error) {
	return nil, nil
}

func (nc *Conn) Subscribe(subj string, cb MsgHandler) (*Subscription, error) { return nil, nil }

func (nc *Conn) ChanSubscribe(subj string, ch chan *Msg) (*Subscription, error) { return nil, nil }

func (nc *Conn) ChanQueueSubscribe(subj, group string, ch chan *Msg) (*Subscription, error) {
	return nil, nil
}

func (nc *Conn) SubscribeSync(subj string) (*Subscription, error) { return nil, nil }

func (nc *Conn) QueueSubscribe(subj, queue string, cb MsgHandler) (*Subscription, error) {
	return nil, nil
}

func (nc *Conn) QueueSubscribeSync(subj, queue string) (*Subscription, error) { return nil, nil }

func (nc *Conn) QueueSubscribeSyncWithChan(subj, queue string, ch chan *Msg) (*Subscription, error) {
	return nil, nil
}

func (s *Subscription) Drain() error { return nil }

func (s *Subscription) Unsubscribe() error { return nil }

func (s *Subscription) AutoUnsubscribe(max int) error { return nil }

func (s *Subscription) NextMsg(timeout time.Duration) (*Msg, error) { return nil, nil }

func (m *Msg) Respond(data []byte) error { return nil }

func (nc *Conn) Flush() error { return nil }

func (nc *Conn) Close() {}

func (nc *Conn) Drain() error { return nil }

type JetStream interface {
	Publish(subj string, data []byte, opts ...PubOpt) (*PubAck, error)

	Subscribe(subj string, cb MsgHandler, opts ...SubOpt) (*Subscription, error)

	QueueSubscribe(subj, queue string, cb MsgHandler, opts ...SubOpt) (*Subscription, error)
}

type JetStreamContext interface {
	JetStream
}

type PubOpt interface{}

type SubOpt interface{}

type JSOpt interface{}

type PubAck struct{}

func (nc *Conn) JetStream(opts ...JSOpt) (JetStreamContext, error) { return nil, nil }
