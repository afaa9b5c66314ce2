// Package girc is a stub with the part of the API that the tests need.
package girc

import (
	"net"
	"time"
)

type Client struct {
	Handlers *Caller
}

type Config struct {
	Server string

	Port int

	Nick string

	User string
}

func New(config Config) *Client { return nil }

func (c *Client) Close() {}

type Dialer interface {
	Dial(network, address string) (net.Conn, error)
}

func (c *Client) Connect() error { return nil }

func (c *Client) DialerConnect(dialer Dialer) error { return nil }

func (c *Client) Send(event *Event) {}

const ALL_EVENTS = "*"

const CONNECTED = "CLIENT_CONNECTED"

const DISCONNECTED = "CLIENT_DISCONNECTED"

const PRIVMSG = "PRIVMSG"

type Event struct {
	Command string

	Params []string
}

func (c *Client) RunHandlers(event *Event) {}

type Handler interface {
	Execute(*Client, Event)
}

type HandlerFunc func(client *Client, event Event)

func (f HandlerFunc) Execute(client *Client, event Event) {}

type Caller struct{}

func (c *Caller) ClearAll() {}

func (c *Caller) Clear(cmd string) {}

func (c *Caller) Remove(cuid string) (success bool) { return false }

func (c *Caller) AddHandler(cmd string, handler Handler) (cuid string) { return "" }

func (c *Caller) Add(cmd string, handler func(client *Client, event Event)) (cuid string) { return "" }

func (c *Caller) AddBg(cmd string, handler func(client *Client, event Event)) (cuid string) {
	return ""
}

func (c *Caller) AddTmp(cmd string, deadline time.Duration, handler func(client *Client, event Event) bool) (cuid string, done chan struct{}) {
	return "", nil
}
