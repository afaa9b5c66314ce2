// Package plain hides the library behind an interface of its own.
package plain

import "github.com/asaskevich/EventBus"

// A Bus is what the program needs.
type Bus interface {
	Subscribe(topic string, fn interface{}) error
	Publish(topic string, args ...interface{})
}

// A Store is none, although it has a method of that name.
type Store interface {
	Subscribe(topic string, fn interface{}) error
	Load(key string) string
}

// New returns the library's.
func New() Bus { return EventBus.New() }
