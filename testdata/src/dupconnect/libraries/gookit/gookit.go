// Package gookit connects observers that are made where they are connected.
package gookit

import "github.com/gookit/event"

func log(event.Event) error { return nil }

// bare has nothing that tells one from another.
type bare struct{}

func (bare) Handle(event.Event) error { return nil }

// counter has a number of its own.
type counter struct{ n int }

func (c *counter) Handle(event.Event) error { return nil }

func register(em *event.Manager) {
	em.On("opened", event.ListenerFunc(log))
	em.On("opened", event.ListenerFunc(log)) // want `^receiver log is connected to "opened" twice \(it is called twice\)$`
	em.On("closed", bare{})
	em.On("closed", bare{}) // want `^receiver bare is connected to "closed" twice \(it is called twice\)$`
	em.On("counted", &counter{})
	em.On("counted", &counter{n: 1})
}
