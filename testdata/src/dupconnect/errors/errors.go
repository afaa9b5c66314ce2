// Package errors looks at errors, which disconnect nothing, and connects to lists that only grow.
package errors

import (
	"log"
	"net/http"

	"github.com/asaskevich/EventBus"
	"github.com/maniartech/signals"
	"github.com/nats-io/nats.go"

	"context"
)

func hear(*nats.Msg) {}

// Dial is wrong: the client subscribes again by itself, too.
func Dial() (*nats.Conn, error) {
	return nats.Connect("", nats.ReconnectHandler(func(c *nats.Conn) {
		if _, err := c.Subscribe("ships", hear); err != nil { // want `receiver hear is connected to "ships" whenever ReconnectHandler calls it \(it is called twice\)`
			log.Print(err)
		}
	}))
}

// Crew is right: its members share the work.
func Crew(c *nats.Conn) error {
	for range 3 {
		if _, err := c.QueueSubscribe("cranes", "crew", hear); err != nil {
			return err
		}
	}
	return nil
}

// Ferry hears when it has docked.
type Ferry struct{ bus EventBus.Bus }

func (f *Ferry) count() {}

func (f *Ferry) docked() {
	if err := f.bus.SubscribeAsync("car", f.count, false); err != nil { // want `receiver count is connected to "car" whenever "docked" is sent \(it is called twice\)`
		log.Print(err)
	}
}

// Sail connects once.
func (f *Ferry) Sail() error { return f.bus.SubscribeAsync("docked", f.docked, false) }

var played = signals.NewSync[int]()

// Play is wrong: a receiver without a key stays.
func Play(w http.ResponseWriter, r *http.Request) {
	played.AddListener(func(context.Context, int) {}) // want `receiver function literal is connected to played per request and never disconnected`
}

// Keyed is right.
func Keyed(w http.ResponseWriter, r *http.Request) {
	played.AddListener(func(context.Context, int) {}, r.RemoteAddr)
	defer played.RemoveListener(r.RemoteAddr)
}

// Hook is a list that only grows.
type Hook[T any] struct{ funcs []func(T) }

// Add adds a function.
func (h *Hook[T]) Add(f func(T)) { h.funcs = append(h.funcs, f) }

// Trigger calls them.
func (h *Hook[T]) Trigger(v T) {
	for _, f := range h.funcs {
		f(v)
	}
}

// Door is opened.
type Door struct{ opened Hook[int] }

func (d *Door) ring(int) {}

// OnOpened adds a function.
func (d *Door) OnOpened(f func(int)) { d.opened.Add(f) }

func doors(all []*Door, bell *Door) {
	for _, d := range all {
		d.OnOpened(bell.ring)
	}
	for range all {
		bell.OnOpened(bell.ring) // want `receiver ring is connected to opened in every iteration`
	}
	bell.opened.Trigger(1)
}
