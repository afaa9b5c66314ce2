// Package written connects literals, which nobody can disconnect, although it disconnects others.
package written

import (
	"net/http"

	"github.com/asaskevich/EventBus"
	"github.com/asynkron/protoactor-go/eventstream"
	"github.com/docker/go-events"
	"github.com/gookit/event"
)

type desk struct {
	bus    EventBus.Bus
	stream *eventstream.EventStream
	cast   *events.Broadcaster
}

type sink func(events.Event) error

func (s sink) Write(e events.Event) error { return s(e) }
func (s sink) Close() error               { return nil }

func (d *desk) onBell(fn func()) error { return d.bus.Subscribe("bell", fn) }

// Wrong: the literal stays.
func (d *desk) ring(w http.ResponseWriter, r *http.Request) {
	if err := d.onBell(func() { w.WriteHeader(200) }); err != nil { // want "connected to \"bell\" per request and never disconnected"
		return
	}
	<-r.Context().Done()
}

// Right: the variable is disconnected.
func (d *desk) knock(w http.ResponseWriter, r *http.Request) {
	fn := func() { w.WriteHeader(200) }
	if err := d.onBell(fn); err != nil {
		return
	}
	defer d.bus.Unsubscribe("bell", fn)
	<-r.Context().Done()
}

// Wrong: a converted literal is a literal.
func (d *desk) mirror(w http.ResponseWriter, r *http.Request) {
	if err := d.cast.Add(sink(func(events.Event) error { return r.Context().Err() })); err != nil { // want "per request and never disconnected"
		return
	}
	<-r.Context().Done()
}

// Right: it is kept for the end.
func (d *desk) copy(w http.ResponseWriter, r *http.Request) {
	ch := events.NewChannel(1)
	if err := d.cast.Add(ch); err != nil {
		return
	}
	defer d.cast.Remove(ch)
	<-r.Context().Done()
}

// Wrong: the subscription is dropped, so that more cannot take it away.
func (d *desk) rounds(more func() bool) {
	for more() {
		d.stream.Subscribe(func(any) {}) // want "connected to stream in every iteration"
	}
}

// Right: each round ends its own.
func (d *desk) turns(more func() bool) {
	for more() {
		sub := d.stream.Subscribe(func(any) {})
		more()
		d.stream.Unsubscribe(sub)
	}
}

func greet(event.Event) error { return nil }

// Wrong: a converted function is that function.
func greetings(n int) {
	for range n {
		event.On("hello", event.ListenerFunc(greet)) // want `receiver greet is connected to "hello" in every iteration`
	}
}
