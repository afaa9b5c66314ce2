package eventbusforks

import "github.com/mysteriumnetwork/EventBus"

var bus = EventBus.New()

func wire() {
	bus.Subscribe("job:done", func(id string) {})
	bus.Publish("job:done", "1")
	bus.Unsubscribe("job:done", func(id string) {}) // want `function literal`
}
