// Package tokens gives back what its connects return.
package tokens

import (
	"context"

	"github.com/asynkron/protoactor-go/eventstream"
	"github.com/cskr/pubsub/v2"
	"github.com/kelindar/event"
)

type frost struct{ Degrees int }

func (frost) Type() uint32 { return 7 }

type station struct {
	stream *eventstream.EventStream
	events *event.Dispatcher
	topics *pubsub.PubSub[string, int]
}

// on hands on what ends the connection.
func on[T event.Event](d *event.Dispatcher, fn func(T)) context.CancelFunc {
	return event.Subscribe(d, fn)
}

// Wrong: nothing can be published before it ends.
func (s *station) glance(hear func(any)) {
	sub := s.stream.Subscribe(hear) // want "receiver hear is disconnected before stream is sent"
	s.stream.Unsubscribe(sub)
}

// Wrong through a wrapper, too.
func (s *station) measure() {
	end := on(s.events, func(frost) {}) // want "receiver function literal is disconnected before"
	end()
}

// Wrong: the channel leaves all its topics again.
func (s *station) listen() {
	ch := s.topics.Sub("wind") // want `receiver of "wind" is disconnected before "wind" is sent`
	s.topics.Unsub(ch)
}

// Right: something is received in between.
func (s *station) first() int {
	ch := s.topics.Sub("rain")
	n := <-ch
	s.topics.Unsub(ch, "rain")
	return n
}

// Right: another channel leaves.
func (s *station) swap(old chan int) chan int {
	ch := s.topics.Sub("snow")
	s.topics.Unsub(old, "snow")
	return ch
}

// Right: work may publish.
func (s *station) during(work func()) {
	end := on(s.events, func(frost) {})
	defer end()
	work()
}
