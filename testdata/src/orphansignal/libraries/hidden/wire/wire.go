// Package wire hides its bus behind functions.
package wire

import "github.com/asaskevich/EventBus"

var bus = EventBus.New()

// Hear connects fn to several topics.
func Hear(fn any, topics ...string) {
	for _, topic := range topics {
		if err := bus.Subscribe(topic, fn); err != nil {
			panic(err)
		}
	}
}

// HearAll has the topics in a list.
func HearAll(topics []string, fn any) { Hear(fn, topics...) }

// Say publishes.
func Say(topic string, args ...any) { bus.Publish(topic, args...) }
