// Package main has a listener of many topics, which hears what is sent, but sends nothing.
package main

import (
	"fmt"

	"github.com/gookit/event"
)

var hub = event.NewManager("farm")

type barn struct{ hear event.ListenerFunc }

func newBarn() *barn {
	b := &barn{}
	b.hear = func(e event.Event) error {
		fmt.Println(e.Name())
		return nil
	}
	return b
}

func main() {
	b := newBarn()
	hub.On("cow.*", event.ListenerFunc(func(e event.Event) error { return nil }))
	hub.On("cow.sold", b.hear) // want `"cow.sold" is received but never sent`
	hub.On("pig.born", b.hear)
	hub.Fire("cow.milked", nil)
	hub.Fire("pig.born", nil)
}
