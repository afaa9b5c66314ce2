package eventbus

import (
	"net/http"
	"time"

	"github.com/asaskevich/EventBus"
)

type hooks struct {
	bus EventBus.Bus
	url string
}

func (h *hooks) on(topic string, fn any) { h.bus.Subscribe(topic, fn) }

// call is a web hook: everybody who publishes waits for it, and so does the bus.
func (h *hooks) call(id int) {
	resp, err := http.Get(h.url)
	if err == nil {
		resp.Body.Close()
	}
}

func (h *hooks) pause() { time.Sleep(time.Second) }

func (h *hooks) register() {
	h.bus.Subscribe("order:placed", h.call)  // want `^receiver call may block the sender \(net/http\.Get\)$`
	h.on("order:paid", h.call)               // want `^receiver call may block the sender \(net/http\.Get\)$`
	h.bus.SubscribeOnce("app:stop", h.pause) // want `^receiver pause may block the sender \(time\.Sleep\)$`

	h.bus.SubscribeAsync("order:shipped", h.call, false)
	h.bus.SubscribeOnceAsync("app:started", h.pause)
	h.on("order:lost", func(id int) { go h.call(id) })
}
