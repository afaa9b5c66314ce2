// Package topics has a bus of its own, with topics and names.
package topics

import "sync"

// Bus keeps a map of names for each topic.
type Bus struct {
	mu   sync.Mutex
	subs map[string]map[string]func(string)
}

// NewBus returns an empty bus.
func NewBus() *Bus { return &Bus{subs: map[string]map[string]func(string){}} }

// Subscribe makes the map of the topic when it is the first.
func (b *Bus) Subscribe(topic, name string, f func(string)) {
	b.mu.Lock()
	defer b.mu.Unlock()
	m := b.subs[topic]
	if m == nil {
		m = map[string]func(string){}
		b.subs[topic] = m
	}
	m[name] = f
}

// Unsubscribe deletes.
func (b *Bus) Unsubscribe(topic, name string) {
	b.mu.Lock()
	defer b.mu.Unlock()
	delete(b.subs[topic], name)
}

// Publish calls everybody under the lock.
func (b *Bus) Publish(topic, msg string) {
	b.mu.Lock()
	defer b.mu.Unlock()
	for _, f := range b.subs[topic] {
		f(msg)
	}
}

func light(string) {}

// Wrong: the name was hall-light.
func otherName() {
	b := NewBus()
	b.Subscribe("door.open", "hall-light", light)
	b.Publish("door.open", "front")
	b.Unsubscribe("door.open", "hall_light") // want `has uid "hall_light"; did you mean "hall-light"`
}

// Wrong: the topic was door.open.
func otherTopic() {
	b := NewBus()
	b.Subscribe("door.open", "hall-light", light)
	defer b.Unsubscribe("door.opened", "hall-light") // want `uid "hall-light"`
	b.Publish("door.open", "front")
}

// Right: the same topic and name.
func same() {
	b := NewBus()
	b.Subscribe("door.open", "hall-light", light)
	b.Subscribe("door.close", "hall-light", light)
	b.Publish("door.open", "front")
	b.Unsubscribe("door.open", "hall-light")
	b.Unsubscribe("door.close", "hall-light")
}
