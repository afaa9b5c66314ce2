package protoactor

import (
	"net/http"

	"github.com/asynkron/protoactor-go/eventstream"
)

type started struct{}

func watch(stream *eventstream.EventStream) *eventstream.Subscription {
	stream.SubscribeWithPredicate(func(evt interface{}) {}, func(evt interface{}) bool { return true })
	return stream.Subscribe(func(evt interface{}) { // want `^receiver function literal may block the sender \(net/http\.Get\)$`
		if _, ok := evt.(*started); ok {
			http.Get("https://example.org")
		}
	})
}
