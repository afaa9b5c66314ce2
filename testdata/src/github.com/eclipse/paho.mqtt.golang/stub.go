// Package mqtt is a stub with the part of the API that the tests need.
package mqtt

import (
	"time"
)

type Client interface {
	IsConnected() bool

	Connect() Token

	Disconnect(quiesce uint)

	Publish(topic string, qos byte, retained bool, payload interface{}) Token

	Subscribe(topic string, qos byte, callback MessageHandler) Token

	SubscribeMultiple(filters map[string]byte, callback MessageHandler) Token

	Unsubscribe(topics ...string) Token

	AddRoute(topic string, callback MessageHandler)
}

func NewClient(o *ClientOptions) Client { return nil }

type Message interface {
	Duplicate() bool
	Qos() byte
	Retained() bool
	Topic() string
	MessageID() uint16
	Payload() []byte
	Ack()
}

type MessageHandler func(Client, Message)

type ConnectionLostHandler func(Client, error)

type OnConnectHandler func(Client)

type ReconnectHandler func(Client, *ClientOptions)

type ClientOptions struct{}

func NewClientOptions() *ClientOptions { return nil }

func (o *ClientOptions) AddBroker(server string) *ClientOptions { return nil }

func (o *ClientOptions) SetClientID(id string) *ClientOptions { return nil }

func (o *ClientOptions) SetOrderMatters(order bool) *ClientOptions { return nil }

func (o *ClientOptions) SetDefaultPublishHandler(defaultHandler MessageHandler) *ClientOptions {
	return nil
}

func (o *ClientOptions) SetOnConnectHandler(onConn OnConnectHandler) *ClientOptions { return nil }

func (o *ClientOptions) SetConnectionLostHandler(onLost ConnectionLostHandler) *ClientOptions {
	return nil
}

func (o *ClientOptions) SetReconnectingHandler(cb ReconnectHandler) *ClientOptions { return nil }

func (o *ClientOptions) SetAutoReconnect(a bool) *ClientOptions { return nil }

type Token interface {
	Wait() bool

	WaitTimeout(time.Duration) bool

	Done() <-chan struct{}

	Error() error
}
