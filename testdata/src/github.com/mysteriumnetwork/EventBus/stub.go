// Package EventBus is a stub with the part of the API that the tests need.
package EventBus

type BusSubscriber interface {
	Subscribe(topic string, fn interface{}) error
	Unsubscribe(topic string, handler interface{}) error
}

type BusPublisher interface {
	Publish(topic string, args ...interface{})
}

type Bus interface {
	BusSubscriber
	BusPublisher
}

func New() Bus { return nil }
