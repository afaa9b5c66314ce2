// Package shop knows the interface alone.
package shop

import (
	"time"

	"blockingreceiver/libraries/eventbus/plain"
)

type shop struct{ bus plain.Bus }

func (s *shop) open(store plain.Store) error {
	if err := s.bus.Subscribe("order:placed", s.bill); err != nil { // want `^receiver bill may block the sender \(time\.Sleep\)$`
		return err
	}
	return store.Subscribe("order:placed", s.bill)
}

func (s *shop) bill(id int) { time.Sleep(time.Second) }
