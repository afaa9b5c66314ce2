// Package host is a stub with the part of the API that the tests need.
package host

import (
	"github.com/libp2p/go-libp2p/core/event"
	"github.com/libp2p/go-libp2p/core/network"
)

type Host interface {
	Network() network.Network

	EventBus() event.Bus
}
