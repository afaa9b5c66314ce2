package libp2p

import (
	"net/http"

	"github.com/libp2p/go-libp2p/core/network"
)

// The network holds its lock while it tells.
func watch(net network.Network) {
	net.Notify(&network.NotifyBundle{ // want `^receiver function literal may block the sender \(net/http\.Get\)$`
		ConnectedF: func(network.Network, network.Conn) { http.Get("https://example.org") },
	})
	net.Notify(&network.NotifyBundle{
		DisconnectedF: func(network.Network, network.Conn) { go http.Get("https://example.org") },
	})
}
