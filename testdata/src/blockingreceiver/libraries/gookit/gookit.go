package gookit

import (
	"net/http"

	"github.com/gookit/event"
)

type webhook struct{ url string }

func (w *webhook) Handle(e event.Event) error {
	resp, err := http.Get(w.url)
	if err != nil {
		return err
	}
	return resp.Body.Close()
}

func call(e event.Event) error { return (&webhook{}).Handle(e) }

func register(w *webhook) {
	event.On("order.placed", w)                                        // want `^receiver w may block the sender \(net/http\.Get\)$`
	event.Listen("order.paid", event.ListenerFunc(call))               // want `^receiver call may block the sender \(Handle → net/http\.Get\)$`
	event.On("order.*", event.ListenerFunc(func(e event.Event) error { // want `^receiver function literal may block the sender \(call → Handle → net/http\.Get\)$`
		return call(e)
	}))
	event.On("order.shipped", event.ListenerFunc(func(e event.Event) error {
		go call(e)
		return nil
	}))
}
