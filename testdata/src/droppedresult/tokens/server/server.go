// Package server connects for each client.
package server

import (
	"bufio"
	"fmt"
	"net"
	"net/http"

	"droppedresult/tokens/hub"
)

var (
	news  hub.Hub
	named hub.Named
	feed  hub.Feed
)

func show(string) {}

func add(int) {}

// Wrong: one more for each request, for ever.
func stream(w http.ResponseWriter, r *http.Request) {
	news.Subscribe(show) // want `the connection of show to \w+ is dropped \(nothing else can disconnect it(; Hub is inferred to be a dispatcher)?\)`
	fmt.Fprintln(w, "subscribed")
}

// Wrong: for each connection of an endless loop.
func accept(l net.Listener) error {
	for {
		c, err := l.Accept()
		if err != nil {
			return err
		}
		news.Subscribe(func(text string) { fmt.Fprintln(c, text) }) // want `the connection of function literal to \w+ is dropped`
	}
}

// Wrong: for each line that comes in.
func read(c net.Conn) {
	for s := bufio.NewScanner(c); s.Scan(); {
		feed.Subscribe(add) // want `the connection of add to feed is dropped`
	}
}

// Wrong: for each event.
func eachEvent() {
	named.Subscribe("more", func(string) {
		news.Subscribe(show) // want `the connection of show to \w+ is dropped`
	})
}

// Wrong: the feed's own error.
func publish() {
	feed.Send(1) // want `the error of feed.Send is dropped`
}

// Right: once, when the program starts.
func register() {
	news.Subscribe(show)
	feed.Subscribe(add)
}

// Right: kept, and used.
func session(w http.ResponseWriter, r *http.Request) {
	unsubscribe := news.Subscribe(show)
	defer unsubscribe()
	defer feed.Subscribe(add).Unsubscribe()
	<-r.Context().Done()
}

// Right: meant.
func forEver(w http.ResponseWriter, r *http.Request) {
	_ = news.Subscribe(show)
}

// Right: the name disconnects, too.
func byName(w http.ResponseWriter, r *http.Request) {
	named.Subscribe(r.RemoteAddr, show)
}

// Right: a loop over what there is at the start.
func all(texts []string) {
	for range texts {
		news.Subscribe(show)
	}
	for i := 0; i < 3; i++ {
		feed.Subscribe(add)
	}
}
