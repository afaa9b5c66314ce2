package homemade // want package:" dispatches}$"

import (
	"context"
	"sync"
)

// Feed makes channels for its subscribers.
type Feed struct {
	mu   sync.Mutex
	subs map[chan Event]struct{}
}

// Subscribe returns a channel.
func (f *Feed) Subscribe() <-chan Event { // want Subscribe:"^connect$"
	ch := make(chan Event, 1)
	f.mu.Lock()
	defer f.mu.Unlock()
	f.subs[ch] = struct{}{}
	return ch
}

// Send drops what nobody is ready for.
func (f *Feed) Send(e Event) { // want Send:"^send$"
	f.mu.Lock()
	defer f.mu.Unlock()
	for ch := range f.subs {
		select {
		case ch <- e:
		default:
		}
	}
}

// Stream makes subscriptions that hold a channel.
type Stream struct{ subs []*stream }

type stream struct {
	ctx context.Context
	out chan Event
}

func (s *stream) put(e Event) {
	select {
	case s.out <- e:
	case <-s.ctx.Done():
	}
}

// Watch returns a channel of its own goroutine's.
func (s *Stream) Watch(ctx context.Context) <-chan Event { // want Watch:"^connect$"
	one := &stream{ctx: ctx, out: make(chan Event)}
	s.subs = append(s.subs, one)
	return one.out
}

// Broadcast waits for each.
func (s *Stream) Broadcast(e Event) { // want Broadcast:"^send$"
	for _, one := range s.subs {
		one.put(e)
	}
}

// Given is given channels.
type Given struct{ outs map[string][]chan<- Event }

// Notify adds a channel.
func (g *Given) Notify(topic string, out chan<- Event) { // want Notify:"^wraps connect$"
	g.outs[topic] = append(g.outs[topic], out)
}

// Emit feeds them.
func (g *Given) Emit(topic string, e Event) { // want Emit:"^wraps send$"
	for _, out := range g.outs[topic] {
		out <- e
	}
}

// Store feeds its subscribers whenever it changes: no name says so but theirs.
type Store struct {
	values    map[string]int
	listeners []chan string
}

// Listen returns a channel.
func (s *Store) Listen() chan string { // want Listen:"^connect$"
	ch := make(chan string, 8)
	s.listeners = append(s.listeners, ch)
	return ch
}

// Put changes a value.
func (s *Store) Put(key string, value int) { // want Put:"^send$"
	s.values[key] = value
	for _, l := range s.listeners {
		l <- key
	}
}
