// Package harbour tells what happens to ships.
package harbour

import (
	"errors"

	"github.com/asaskevich/EventBus"

	"receiversig/typed/topics"
)

type harbour struct {
	bus   EventBus.Bus
	crane topics.Below
}

func open(b EventBus.Bus) *harbour { return &harbour{bus: b, crane: topics.Of(b, "crane")} }

func (h *harbour) wire() error {
	return errors.Join(
		topics.Docked.Hear(h.bus, func(ship string) {}),
		topics.Sailed.Hear(h.bus, func(ship string) {}), // want `takes \(string\), but "sailed" is sent with \(string, int\)`
		h.crane.Hear("lifted", func(tons int) {}),
		h.crane.Hear("dropped", func(tons int) {}), // want `takes \(int\), but "crane.dropped" is sent with \(float64\)`
	)
}

func (h *harbour) work() {
	topics.Docked.Tell(h.bus, "Ulla")
	topics.Sailed.Tell(h.bus, "Ulla", 7)
	h.crane.Tell("lifted", 3)
	h.crane.Tell("dropped", 2.5)
}
