package eventbusforks

import "github.com/mysteriumnetwork/EventBus"

var bus = EventBus.New()

func done(id string) {}

// A handler may do what it likes with the bus.
func started(id string) {
	bus.Subscribe("job:done", done)
	bus.Publish("job:seen", id)
}

func wire() {
	bus.Subscribe("job:started", started)
	bus.Publish("job:started", "1")
}
