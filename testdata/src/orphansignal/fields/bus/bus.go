// Package bus has dispatchers of the program's own.
package bus

// Event keeps functions.
type Event[T any] struct{ funcs []func(T) }

// Subscribe adds one.
func (e *Event[T]) Subscribe(f func(T)) { e.funcs = append(e.funcs, f) }

// Emit calls them.
func (e *Event[T]) Emit(v T) {
	for _, f := range e.funcs {
		f(v)
	}
}

// Bus keeps functions by topic.
type Bus struct{ topics map[string][]func(any) }

// New makes a bus.
func New() *Bus { return &Bus{topics: map[string][]func(any){}} }

// Subscribe adds a function.
func (b *Bus) Subscribe(topic string, f func(any)) { b.topics[topic] = append(b.topics[topic], f) }

// Publish calls those of a topic.
func (b *Bus) Publish(topic string, v any) {
	for _, f := range b.topics[topic] {
		f(v)
	}
}
