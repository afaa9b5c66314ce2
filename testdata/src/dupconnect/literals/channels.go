package literals

import (
	"fmt"
	"net/http"
)

func (h *house) subscribe(id int) chan door {
	ch := make(chan door, 1)
	h.mu.Lock()
	defer h.mu.Unlock()
	h.windows[id] = ch
	return ch
}

func (h *house) unsubscribe(id int) {
	h.mu.Lock()
	defer h.mu.Unlock()
	delete(h.windows, id)
}

func (h *house) broadcast(d door) {
	for _, ch := range h.windows {
		select {
		case ch <- d:
		default:
		}
	}
}

// feed keeps all that it has ever made.
type feed struct{ outs []chan door }

func (f *feed) subscribe() chan door {
	ch := make(chan door, 1)
	f.outs = append(f.outs, ch)
	return ch
}

func (f *feed) publish(d door) {
	for _, out := range f.outs {
		select {
		case out <- d:
		default:
		}
	}
}

func (f *feed) unsubscribe(ch chan door) {
	for i, out := range f.outs {
		if out == ch {
			f.outs = append(f.outs[:i], f.outs[i+1:]...)
			return
		}
	}
}

var doors feed

func stream(w http.ResponseWriter, r *http.Request) {
	ch := doors.subscribe() // want `receiver channel is connected to doors per request and never disconnected`
	for d := range ch {
		fmt.Fprintln(w, d.open)
	}
}

func streamRight(w http.ResponseWriter, r *http.Request) {
	ch := doors.subscribe()
	defer doors.unsubscribe(ch)
	for d := range ch {
		fmt.Fprintln(w, d.open)
	}
}
