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
	o.net.StopNotify(o.notifiee) // want `^receiver notifiee is disconnected while net is locked \(it calls receiver notifiee under its lock\)$`
}

func (o *once) later(network.Network, network.Conn) {
	go o.net.StopNotify(o.notifiee)
}
