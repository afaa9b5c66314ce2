package libp2p

import "github.com/libp2p/go-libp2p/core/event"

type evtReady struct{}

func ready(bus event.Bus) error {
	em, err := bus.Emitter(new(evtReady))
	if err != nil {
		return err
	}
	defer em.Close()
	em.Emit(evtReady{}) // it fails once the emitter is closed
	return nil
}
