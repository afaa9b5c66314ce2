package vardius

import messagebus "github.com/vardius/message-bus"

type clock struct{ bus messagebus.MessageBus }

func (c *clock) tick(hour int) {}

func chime(hour int) {}

func strike(hour int) {}

func (c *clock) start(ring func(int)) {
	c.bus.Subscribe("clock:hour", c.tick)
	c.bus.Subscribe("clock:hour", func(hour int) {})
	c.bus.Subscribe("clock:noon", chime)
	c.bus.Subscribe("clock:night", strike)
	c.bus.Subscribe("clock:dawn", ring)
}

func (c *clock) stop() {
	c.bus.Unsubscribe("clock:hour", chime) // want `^receiver chime is connected to "clock:noon", not to "clock:hour" \(nothing is disconnected\)$`
	c.bus.Unsubscribe("clock:noon", chime)
	c.bus.Unsubscribe("clock:dawn", strike) // ring may be strike
}
