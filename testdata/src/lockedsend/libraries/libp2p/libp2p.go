package libp2p

import "github.com/libp2p/go-libp2p/core/network"

type once struct {
	net      network.Network
	notifiee *network.NotifyBundle
}

func (o *once) start() {
	o.notifiee = &network.NotifyBundle{ConnectedF: o.connected}
	o.net.Notify(o.notifiee)
}

func (o *once) connected(network.Network, network.Conn) {
	o.net.StopNotify(o.notifiee) // want `is disconnected while .* is locked`
}

func (o *once) later(network.Network, network.Conn) {
	go o.net.StopNotify(o.notifiee)
}
