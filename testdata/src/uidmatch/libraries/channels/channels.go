// Package channels gives channels and subscriptions back.
package channels

import (
	"github.com/asynkron/protoactor-go/eventstream"
	"github.com/cskr/pubsub/v2"
	"github.com/olebedev/emitter"
)

type Relay struct {
	emitter.Emitter
	ps       *pubsub.PubSub[string, int]
	in, out  *eventstream.EventStream
	tides    chan int
	gulls    <-chan emitter.Event
	inbound  *eventstream.Subscription
	outbound *eventstream.Subscription
}

// hear hands on the subscription.
func hear(s *eventstream.EventStream, fn func(any)) *eventstream.Subscription {
	return s.Subscribe(fn)
}

// Gulls hands out a channel.
func (r *Relay) Gulls() <-chan emitter.Event { return r.On("gull") }

// Leave gives it back.
func (r *Relay) Leave(topic string, ch <-chan emitter.Event) { r.Off(topic, ch) }

func (r *Relay) start(fn func(any)) {
	r.tides = r.ps.Sub("tide", "moon")
	r.gulls = r.On("gull")
	r.inbound = hear(r.in, fn)
	r.outbound = hear(r.out, fn)
}

func (r *Relay) stop() {
	r.ps.Unsub(r.tides, "sand") // want `the channel is connected to "(tide|moon)", not to "sand"`
	r.ps.Unsub(r.tides, "moon")
	r.ps.Unsub(r.tides)
	r.Off("gulls", r.gulls) // want `the channel is connected to "gull", not to "gulls"`
	r.Off("gull", r.gulls)
	r.Off("gu*", r.gulls) // a pattern
	r.Off("gulls")        // all of a topic
	r.in.Unsubscribe(r.inbound)
	r.in.Unsubscribe(r.outbound) // want `receiver fn is connected to out, not to in`
}

func (r *Relay) watch() {
	ch := r.Gulls()
	defer r.Leave("gul", ch) // want `the channel is connected to "gull", not to "gul"`
	<-ch
}

func (r *Relay) look() {
	ch := r.Gulls()
	defer r.Leave("gull", ch)
	<-ch
}
