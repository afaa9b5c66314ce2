// Package EventBus is a stub with the part of the API that the tests need.
package EventBus

type BusSubscriber interface {
	Subscribe(topic string, fn interface{}) error
	SubscribeAsync(topic string, fn interface{}, transactional bool) error
	SubscribeOnce(topic string, fn interface{}) error
	SubscribeOnceAsync(topic string, fn interface{}) error
	Unsubscribe(topic string, handler interface{}) error
}

type BusPublisher interface {
	Publish(topic string, args ...interface{})
}

type BusController interface {
	WaitAsync()
}

type Bus interface {
	BusController
	BusSubscriber
	BusPublisher
}

type EventBus struct{}

func New() Bus { return nil }

func (bus *EventBus) Subscribe(topic string, fn interface{}) error { return nil }

func (bus *EventBus) SubscribeAsync(topic string, fn interface{}, transactional bool) error {
	return nil
}

func (bus *EventBus) SubscribeOnce(topic string, fn interface{}) error { return nil }

func (bus *EventBus) SubscribeOnceAsync(topic string, fn interface{}) error { return nil }

func (bus *EventBus) Unsubscribe(topic string, handler interface{}) error { return nil }

func (bus *EventBus) Publish(topic string, args ...interface{}) {}

func (bus *EventBus) WaitAsync() {}
