// Package aliases holds signals that go by two names.
package aliases

import (
	"context"

	"github.com/signalvet/signalvet/dispatch"
)

type desk struct{ sig *dispatch.Signal[int] }

func ignore(context.Context, int) error { return nil }

func newDesk() *desk {
	b := dispatch.New[int]("b")
	b.Connect("clean", ignore)
	return &desk{sig: b}
}

func assembled() *desk {
	b := dispatch.New[int]("b")
	d := new(desk)
	d.sig = b
	d.sig.Connect("swept", ignore)
	b.Disconnect("swept")
	return d
}

func (d *desk) close() { d.sig.Disconnect("clean") }

type app struct {
	bus    *dispatch.Signal[int]
	worker worker
}

type worker struct{ bus *dispatch.Signal[int] }

func newWorker(b *dispatch.Signal[int]) worker { return worker{b} }

func newApp() *app {
	a := &app{bus: dispatch.New[int]("bus")}
	a.worker = newWorker(a.bus)
	a.bus.Connect("one", ignore)
	return a
}

func (w worker) stop() { w.bus.Disconnect("one") }

// apart are two signals, of which neither is put anywhere else.
type apart struct{ first, second dispatch.Signal[int] }

func (a *apart) open()  { a.first.Connect("reader", ignore) }
func (a *apart) close() { a.second.Disconnect("reader") } // want `^uid "reader" is connected to first, not to second \(Disconnect returns false\)$`
