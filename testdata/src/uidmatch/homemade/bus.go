// Package homemade holds dispatchers of the program's own: one compares functions, one gives tokens.
package homemade

import "reflect"

// Event is the payload.
type Event struct{ Name string }

// Bus compares the code pointers of functions.
type Bus struct{ handlers map[string][]func(Event) }

// NewBus returns an empty bus.
func NewBus() *Bus { return &Bus{handlers: map[string][]func(Event){}} }

// Subscribe adds f to a topic.
func (b *Bus) Subscribe(topic string, f func(Event)) {
	b.handlers[topic] = append(b.handlers[topic], f)
}

// Unsubscribe takes away the first handler of the topic with f's code pointer.
func (b *Bus) Unsubscribe(topic string, f func(Event)) {
	for i, h := range b.handlers[topic] {
		if reflect.ValueOf(h).Pointer() == reflect.ValueOf(f).Pointer() {
			b.handlers[topic] = append(b.handlers[topic][:i:i], b.handlers[topic][i+1:]...)
			return
		}
	}
}

// Publish calls the topic's handlers.
func (b *Bus) Publish(topic string, e Event) {
	for _, h := range b.handlers[topic] {
		h(e)
	}
}

// Hub gives a token for each handler.
type Hub struct {
	handlers map[string]map[int]func(Event)
	next     int
}

// NewHub returns an empty hub.
func NewHub() *Hub { return &Hub{handlers: map[string]map[int]func(Event){}} }

// Subscribe adds f to a topic and returns its token.
func (h *Hub) Subscribe(topic string, f func(Event)) int {
	if h.handlers[topic] == nil {
		h.handlers[topic] = map[int]func(Event){}
	}
	h.next++
	h.handlers[topic][h.next] = f
	return h.next
}

// Unsubscribe takes away the handler with that token.
func (h *Hub) Unsubscribe(topic string, token int) { delete(h.handlers[topic], token) }

// Publish calls the topic's handlers.
func (h *Hub) Publish(topic string, e Event) {
	for _, f := range h.handlers[topic] {
		f(e)
	}
}

func audit(e Event) {}

// Door is instantiated more than once.
type Door struct{ opened int }

func (d *Door) count(e Event) { d.opened++ }

// newHandler makes a closure each time.
func newHandler(sink string) func(Event) { return func(e Event) { println(sink, e.Name) } }
