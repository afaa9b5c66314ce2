package libp2p

import (
	"github.com/libp2p/go-libp2p/core/event"
	"github.com/libp2p/go-libp2p/core/host"
	"github.com/libp2p/go-libp2p/core/network"
)

type Indexed struct{ Height int }

// Touch goes at once: Close is a method that the subscription has from io.Closer.
func Touch(bus event.Bus) error {
	sub, err := bus.Subscribe(new(Indexed)) // want `^receiver of "deadconnect/libraries/libp2p\.Indexed" is disconnected before "deadconnect/libraries/libp2p\.Indexed" is sent \(it is never called\)$`
	if err != nil {
		return err
	}
	return sub.Close()
}

// Await waits.
func Await(bus event.Bus) (any, error) {
	sub, err := bus.Subscribe(new(Indexed))
	if err != nil {
		return nil, err
	}
	defer sub.Close()
	return <-sub.Out(), nil
}

// Greet has the network of a host, which is the same one each time.
func Greet(h host.Host) {
	n := new(network.NotifyBundle)
	h.Network().Notify(n) // want `^receiver n is disconnected before Network is sent \(it is never called\)$`
	h.Network().StopNotify(n)
}
