// Package network is a stub with the part of the API that the tests need.
package network

import (
	"io"
)

type Conn interface {
	ID() string
}

type Network interface {
	Dialer
	io.Closer
}

type Dialer interface {
	Notify(Notifiee)
	StopNotify(Notifiee)
}

type Notifiee interface {
	Connected(Network, Conn)
	Disconnected(Network, Conn)
}

type NotifyBundle struct {
	ConnectedF    func(Network, Conn)
	DisconnectedF func(Network, Conn)
}

func (nb *NotifyBundle) Connected(n Network, c Conn) {}

func (nb *NotifyBundle) Disconnected(n Network, c Conn) {}

type NoopNotifiee struct{}

func (nn *NoopNotifiee) Connected(_ Network, _ Conn) {}

func (nn *NoopNotifiee) Disconnected(_ Network, _ Conn) {}
