// Package tokenwrappers has functions that return what takes a connection away, and a library that returns the error first.
package tokenwrappers

import (
	"net/http"

	"github.com/gookit/event"
)

// tower calls its watchers.
type tower struct {
	last     int
	watchers map[int]func(string)
}

func (t *tower) watch(f func(string)) func() {
	t.last++
	id := t.last
	t.watchers[id] = f
	return func() { delete(t.watchers, id) }
}

func (t *tower) notify(what string) {
	for _, f := range t.watchers {
		f(what)
	}
}

var lookout = &tower{watchers: make(map[int]func(string))}

func on(f func(string)) func() { return lookout.watch(f) }

func onShip(f func()) func() {
	stop := lookout.watch(func(what string) {
		if what == "ship" {
			f()
		}
	})
	return func() { stop() }
}

func serve(w http.ResponseWriter, r *http.Request) {
	on(func(what string) { w.Write([]byte(what)) }) // want `the connection of function literal to .* is dropped \(on → .*watch; nothing else can disconnect it\)`
	onShip(func() { w.Write(nil) })                 // want `the connection of .* is dropped \(onShip → .*watch; nothing else can disconnect it\)`
	stop := on(func(string) {})
	defer stop()
	lookout.notify("ship")
}

func begin() {
	on(func(string) {}) // once
}

var hub = event.NewManager("harbour")

func announce(name string) error {
	err, _ := hub.Fire(name, nil)
	return err
}

func leave() {
	announce("left") // want `the error of announce is dropped \(announce → hub.Fire; a failing receiver stays unnoticed\)`
	_ = announce("left")
}
