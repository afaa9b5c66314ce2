package libp2p

import "github.com/libp2p/go-libp2p/core/event"

type evtReady struct{}

type evtGone struct{}

// The emitter and the bus are two objects: which of them comes first cannot be told, and nothing is said.
func start(bus event.Bus) error {
	ready, err := bus.Emitter(new(evtReady))
	if err != nil {
		return err
	}
	ready.Emit(evtReady{})
	sub, err := bus.Subscribe([]any{new(evtReady), new(evtGone)})
	if err != nil {
		return err
	}
	return sub.Close()
}
