// Package eventstream is a stub with the part of the API that the tests need.
package eventstream

type Handler func(interface{})

type Predicate func(evt interface{}) bool

type EventStream struct{}

func NewEventStream() *EventStream { return nil }

func (es *EventStream) Subscribe(handler Handler) *Subscription { return nil }

func (es *EventStream) SubscribeWithPredicate(handler Handler, p Predicate) *Subscription { return nil }

func (es *EventStream) Unsubscribe(sub *Subscription) {}

func (es *EventStream) Publish(evt interface{}) {}

type Subscription struct{}
