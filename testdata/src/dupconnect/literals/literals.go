// Package literals has receivers that are function literals, behind wrappers that return the way to end them.
package literals

import (
	"fmt"
	"net/http"
	"sync"
)

type door struct{ open bool }

// house calls its listeners whenever a door moves.
type house struct {
	mu        sync.Mutex
	last      int
	listeners map[int]func(door)
	windows   map[int]chan door
}

func (h *house) listen(f func(door)) func() {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.last++
	id := h.last
	h.listeners[id] = f
	return func() { delete(h.listeners, id) }
}

func (h *house) notify(d door) {
	for _, f := range h.listeners {
		f(d)
	}
}

var home = &house{listeners: make(map[int]func(door))}

// on is a wrapper.
func on(f func(door)) func() { return home.listen(f) }

// onOpen calls f for doors that open.
func onOpen(f func()) func() {
	return home.listen(func(d door) {
		if d.open {
			f()
		}
	})
}

func each(rooms []string) {
	for range rooms {
		on(func(d door) { fmt.Println(d.open) }) // want `receiver function literal is connected to listeners in every iteration`
	}
	for _, room := range rooms {
		on(func(door) { fmt.Println(room) }) // another one for each room
	}
	for range rooms {
		stop := on(func(door) {})
		defer stop()
	}
}

func beep() { fmt.Println("beep") }

func buzz() { fmt.Println("buzz") }

func twice() {
	onOpen(beep)
	onOpen(buzz)
	onOpen(beep) // want `receiver .* is connected to listeners twice`
}

func serve(w http.ResponseWriter, r *http.Request) {
	on(func(d door) { fmt.Fprintln(w, d.open) }) // want `receiver function literal is connected to listeners per request and never disconnected`
	<-r.Context().Done()
}

func serveRight(w http.ResponseWriter, r *http.Request) {
	stop := on(func(d door) { fmt.Fprintln(w, d.open) })
	defer stop()
	<-r.Context().Done()
}

// counter counts for one owner.
type counter struct{ n int }

func (c *counter) attach() { on(func(door) { c.n++ }) }

func counters() {
	a, b := new(counter), new(counter)
	a.attach()
	b.attach()
	a.attach() // want `receiver function literal is connected to listeners twice`
}
