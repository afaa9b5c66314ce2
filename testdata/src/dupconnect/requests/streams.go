package requests

import (
	"fmt"
	"net/http"
	"sync"
)

type ticker struct {
	mu    sync.Mutex
	chans map[chan int]bool
}

func (t *ticker) subscribe() chan int {
	c := make(chan int, 1)
	t.mu.Lock()
	defer t.mu.Unlock()
	t.chans[c] = true
	return c
}

func (t *ticker) unsubscribe(c chan int) {
	t.mu.Lock()
	defer t.mu.Unlock()
	delete(t.chans, c)
}

func (t *ticker) broadcast(n int) {
	for c := range t.chans {
		select {
		case c <- n:
		default:
		}
	}
}

func (t *ticker) stream() (<-chan int, func()) {
	c := t.subscribe()
	return c, func() { t.unsubscribe(c) }
}

var ticks ticker

// Right: what came with the channel ends it.
func ended(w http.ResponseWriter, r *http.Request) {
	c, stop := ticks.stream()
	defer stop()
	fmt.Fprintln(w, <-c)
	ticks.broadcast(1)
}

// Wrong: nothing can end it.
func endless(w http.ResponseWriter, r *http.Request) {
	c, _ := ticks.stream() // want `is connected to t per request and never disconnected`
	fmt.Fprintln(w, <-c)
}
