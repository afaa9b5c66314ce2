// Package elsewhere connects receivers that it keeps, and disconnects them from something else.
package elsewhere

import (
	"fyne.io/fyne/v2/data/binding"
	"github.com/asaskevich/EventBus"
)

type gauge struct {
	bus         EventBus.Bus
	depth, tide binding.String
	needle      binding.DataListener
	lamp        binding.DataListener
}

func (g *gauge) open(items []binding.DataItem) {
	g.needle = binding.NewDataListener(func() {})
	g.lamp = binding.NewDataListener(func() {})
	g.depth.AddListener(g.needle)
	for _, item := range items {
		item.AddListener(g.lamp)
	}
}

func (g *gauge) close() {
	g.depth.RemoveListener(g.needle)
	g.tide.RemoveListener(g.needle) // want `receiver g.needle is connected to depth, not to tide`
	g.tide.RemoveListener(g.lamp)   // it may be one of the items
}

func (g *gauge) ring(until <-chan struct{}) {
	bell := func(n int) {}
	horn := func(n int) {}
	_ = g.bus.Subscribe("flood", bell)
	_ = g.bus.Subscribe("flood", horn)
	keep(horn)
	<-until
	_ = g.bus.Unsubscribe("flood", bell)
	_ = g.bus.Unsubscribe("ebb", bell) // want `receiver bell is connected to "flood", not to "ebb"`
	_ = g.bus.Unsubscribe("ebb", horn) // keep may have connected it
}

func keep(fn func(int)) {}
