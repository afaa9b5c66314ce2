package libp2p

import "github.com/libp2p/go-libp2p/core/event"

type evtReady struct{}

type evtGone struct{}

// The type tells what is emitted, whichever object emits it.
func start(bus event.Bus) error {
	ready, err := bus.Emitter(new(evtReady))
	if err != nil {
		return err
	}
	ready.Emit(evtReady{})
	sub, err := bus.Subscribe([]any{new(evtReady), new(evtGone)}) // want `^receiver of event is connected after "lateconnect/libraries/libp2p\.evtReady" is sent \(it misses that send\)$`
	if err != nil {
		return err
	}
	return sub.Close()
}

// board keeps its emitter.
type board struct {
	bus  event.Bus
	gone event.Emitter
}

func (b *board) leave() error { return b.gone.Emit(evtGone{}) }

func (b *board) late() error {
	if err := b.leave(); err != nil {
		return err
	}
	sub, err := b.bus.Subscribe(new(evtGone)) // want `^receiver of event is connected after "lateconnect/libraries/libp2p\.evtGone" is sent \(leave → Emit; it misses that send\)$`
	if err != nil {
		return err
	}
	<-sub.Out()
	return sub.Close()
}

func (b *board) inTime() error {
	sub, err := b.bus.Subscribe(new(evtGone))
	if err != nil {
		return err
	}
	defer sub.Close()
	return b.leave()
}
