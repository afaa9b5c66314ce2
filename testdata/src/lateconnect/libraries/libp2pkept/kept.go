package libp2pkept

import (
	"github.com/libp2p/go-libp2p/core/event"
	"github.com/libp2p/go-libp2p/p2p/host/eventbus"
)

type Reachable struct{}

// What a stateful emitter has sent last is told to those who come later.
func start(bus event.Bus) error {
	em, err := bus.Emitter(new(Reachable), eventbus.Stateful)
	if err != nil {
		return err
	}
	if err := em.Emit(Reachable{}); err != nil {
		return err
	}
	sub, err := bus.Subscribe(new(Reachable))
	if err != nil {
		return err
	}
	<-sub.Out()
	return sub.Close()
}
