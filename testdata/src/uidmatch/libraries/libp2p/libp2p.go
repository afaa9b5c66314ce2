package libp2p

import "github.com/libp2p/go-libp2p/core/network"

type tracker struct{ network.NoopNotifiee }

type nodes struct {
	net      network.Network
	notifiee *network.NotifyBundle
}

func (n *nodes) start() {
	n.notifiee = &network.NotifyBundle{ConnectedF: n.connected}
	n.net.Notify(n.notifiee)
	n.net.Notify(&tracker{})
}

func (n *nodes) connected(network.Network, network.Conn) {}

func (n *nodes) stop() {
	n.net.StopNotify(n.notifiee)
	n.net.StopNotify(&network.NotifyBundle{ConnectedF: n.connected}) // want `^a new object is no receiver of net \(nothing is disconnected\)$`
}
