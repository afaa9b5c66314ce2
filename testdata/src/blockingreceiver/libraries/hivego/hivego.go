package hivego

import (
	"net/http"

	"github.com/iotaledger/hive.go/runtime/event"
)

type node struct{ booked *event.Event1[int] }

func (n *node) call(id int) { http.Get("https://example.org") }

func (n *node) run() *event.Hook[func(int)] {
	return n.booked.Hook(n.call) // want `^receiver call may block the sender \(net/http\.Get\)$`
}
