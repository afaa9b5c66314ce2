package hivego

import (
	"net/http"

	"github.com/iotaledger/hive.go/runtime/event"
)

type events struct {
	booked *event.Event1[int]
	opened *event.Event
}

type node struct{ events *events }

func (n *node) log(id int) { http.Get("https://example.org") }

func (n *node) run() {
	n.events.booked.Trigger(1)
	n.events.booked.Hook(n.log) // want `^receiver log is connected after booked is sent \(it misses that send\)$`
	n.events.opened.Hook(func() {})
	n.events.opened.Trigger()
}
