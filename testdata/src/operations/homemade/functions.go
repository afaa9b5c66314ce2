// Package homemade holds dispatchers of the program's own, of many shapes, and what only looks like one.
package homemade

import (
	"container/list"
	"reflect"
	"slices"
	"sync"
	"sync/atomic"
)

// Event is the payload.
type Event struct{ Name string }

// Copied copies its handlers in a helper, and calls them in another.
type Copied struct {
	mu       sync.Mutex
	handlers map[string][]entry
	next     int
}

type entry struct {
	id     int
	filter func(Event) bool
	call   func(Event)
}

// Subscribe adds a handler that is wrapped in a struct.
func (c *Copied) Subscribe(topic string, call func(Event)) (cancel func()) { // want Subscribe:"^wraps connect$"
	c.mu.Lock()
	defer c.mu.Unlock()
	c.next++
	id := c.next
	c.handlers[topic] = append(c.handlers[topic], entry{id: id, call: call})
	return func() { c.remove(topic, id) }
}

func (c *Copied) remove(topic string, id int) { // want remove:"^wraps disconnect$"
	c.handlers[topic] = slices.DeleteFunc(c.handlers[topic], func(e entry) bool { return e.id == id })
}

func (c *Copied) snapshot(topic string) []entry {
	c.mu.Lock()
	defer c.mu.Unlock()
	out := make([]entry, len(c.handlers[topic]))
	copy(out, c.handlers[topic])
	return out
}

func deliver(entries []entry, e Event) {
	for _, one := range entries {
		safely(one.call, e)
	}
}

func safely(call func(Event), e Event) { // want safely:"^calls its parameter$"
	defer func() { _ = recover() }()
	call(e)
}

// Publish sends.
func (c *Copied) Publish(topic string, e Event) { // want Publish:"^wraps send$"
	deliver(c.snapshot(topic), e)
}

// Nested is a map of maps, by topic and uid.
type Nested struct {
	topics map[string]map[string]func(Event)
}

// On adds a handler by its uid.
func (n *Nested) On(topic, uid string, f func(Event)) { // want On:"^wraps connect$"
	if n.topics[topic] == nil {
		n.topics[topic] = map[string]func(Event){}
	}
	n.topics[topic][uid] = f
}

// Off takes it away.
func (n *Nested) Off(topic, uid string) { delete(n.topics[topic], uid) } // want Off:"^wraps disconnect$"

// Emit sends to a topic.
func (n *Nested) Emit(topic string, e Event) { // want Emit:"^wraps send$"
	for uid := range n.topics[topic] {
		n.topics[topic][uid](e)
	}
}

// Generic has a lazily made topic in an element of a map.
type Generic[K comparable, T any] struct{ topics map[K]*topic[T] }

type topic[T any] struct{ handlers []func(T) }

func (t *topic[T]) add(f func(T)) { t.handlers = append(t.handlers, f) } // want add:"^wraps connect$"

func (t *topic[T]) fire(v T) { // want fire:"^send$"
	for i := range t.handlers {
		t.handlers[i](v)
	}
}

// Subscribe adds to a topic.
func (g *Generic[K, T]) Subscribe(k K, f func(T)) { // want Subscribe:"^wraps connect$"
	t, ok := g.topics[k]
	if !ok {
		t = new(topic[T])
		g.topics[k] = t
	}
	t.add(f)
}

// Publish sends to a topic.
func (g *Generic[K, T]) Publish(k K, v T) { // want Publish:"^wraps send$"
	if t, ok := g.topics[k]; ok {
		t.fire(v)
	}
}

// Embedding is a dispatcher by what it embeds.
type Embedding struct {
	topic[Event]
	name string
}

// Rename sends.
func (e *Embedding) Rename(name string) { // want Rename:"^send$"
	e.name = name
	e.fire(Event{name})
}

// Linked keeps its handlers in a list.
type Linked struct{ handlers *list.List }

// AddListener adds a handler.
func (l *Linked) AddListener(f func(Event)) *list.Element { // want AddListener:"^wraps connect$"
	return l.handlers.PushBack(f)
}

// RemoveListener takes it away.
func (l *Linked) RemoveListener(e *list.Element) { l.handlers.Remove(e) } // want RemoveListener:"^disconnect$"

// Notify sends.
func (l *Linked) Notify(ev Event) { // want Notify:"^send$"
	for e := l.handlers.Front(); e != nil; e = e.Next() {
		e.Value.(func(Event))(ev)
	}
}

// Synced keeps its handlers in a sync.Map.
type Synced struct{ handlers sync.Map }

// Subscribe adds a handler by its uid.
func (s *Synced) Subscribe(uid string, f func(Event)) { s.handlers.Store(uid, f) } // want Subscribe:"^wraps connect$"

// Unsubscribe takes it away.
func (s *Synced) Unsubscribe(uid string) { s.handlers.Delete(uid) } // want Unsubscribe:"^wraps disconnect$"

// Broadcast sends.
func (s *Synced) Broadcast(e Event) { // want Broadcast:"^send$"
	s.handlers.Range(func(_, h any) bool {
		h.(func(Event))(e)
		return true
	})
}

// Snapshot replaces its list at each change.
type Snapshot struct {
	mu       sync.Mutex
	handlers atomic.Pointer[[]func(Event)]
}

// Subscribe adds a handler to a new list.
func (s *Snapshot) Subscribe(f func(Event)) { // want Subscribe:"^wraps connect$"
	s.mu.Lock()
	defer s.mu.Unlock()
	var old []func(Event)
	if p := s.handlers.Load(); p != nil {
		old = *p
	}
	next := make([]func(Event), len(old)+1)
	copy(next, old)
	next[len(old)] = f
	s.handlers.Store(&next)
}

// Raise sends.
func (s *Snapshot) Raise(e Event) { // want Raise:"^send$"
	for _, f := range *s.handlers.Load() {
		f(e)
	}
}

// Value replaces its list at each change, in an atomic.Value.
type Value struct{ handlers atomic.Value }

// Subscribe adds a handler to a new list.
func (v *Value) Subscribe(f func(Event)) { // want Subscribe:"^wraps connect$"
	old, _ := v.handlers.Load().([]func(Event))
	v.handlers.Store(append(slices.Clone(old), f))
}

// Trigger sends.
func (v *Value) Trigger(e Event) { // want Trigger:"^send$"
	handlers := v.handlers.Load().([]func(Event))
	for _, f := range handlers {
		f(e)
	}
}

// Listeners is a collection with a name.
type Listeners []func(Event)

// Add adds a listener.
func (l *Listeners) Add(f func(Event)) { *l = append(*l, f) } // want Add:"^wraps connect$"

// Notify sends.
func (l Listeners) Notify(e Event) { // want Notify:"^wraps send$"
	for _, f := range l {
		f(e)
	}
}

// Reflected takes functions of any type.
type Reflected struct{ handlers map[string][]reflect.Value }

// Subscribe adds a function.
func (r *Reflected) Subscribe(topic string, fn any) { // want Subscribe:"^wraps connect$"
	r.handlers[topic] = append(r.handlers[topic], reflect.ValueOf(fn))
}

// Publish sends.
func (r *Reflected) Publish(topic string, args ...any) { // want Publish:"^wraps send$"
	in := make([]reflect.Value, len(args))
	for i, a := range args {
		in[i] = reflect.ValueOf(a)
	}
	for _, h := range r.handlers[topic] {
		h.Call(in)
	}
}

// Made is given handlers by a constructor, and calls them by a method.
type Made struct{ subs []*subscription }

type subscription struct {
	handler func(Event)
	once    sync.Once
}

func newSubscription(f func(Event)) *subscription {
	s := &subscription{}
	s.handler = f
	return s
}

func (s *subscription) notify(e Event) { s.handler(e) }

// Subscribe adds a handler.
func (m *Made) Subscribe(f func(Event)) *subscription { // want Subscribe:"^wraps connect$"
	s := newSubscription(f)
	m.subs = append(m.subs, s)
	return s
}

// Unsubscribe takes it away.
func (m *Made) Unsubscribe(s *subscription) { // want Unsubscribe:"^disconnect$"
	for i, one := range m.subs {
		if one == s {
			m.subs = append(m.subs[:i], m.subs[i+1:]...)
			return
		}
	}
}

// Dispatch sends in goroutines, and waits.
func (m *Made) Dispatch(e Event) { // want Dispatch:"^send$"
	var wg sync.WaitGroup
	for _, s := range m.subs {
		wg.Add(1)
		go func(s *subscription) {
			defer wg.Done()
			s.notify(e)
		}(s)
	}
	wg.Wait()
}

var hooks struct {
	sync.Mutex
	callbacks []func(Event)
}

// OnEvent adds a callback.
func OnEvent(f func(Event)) { // want OnEvent:"^wraps connect$"
	hooks.Lock()
	defer hooks.Unlock()
	hooks.callbacks = append(hooks.callbacks, f)
}

func emit(e Event) { // want emit:"^send$"
	hooks.Lock()
	defer hooks.Unlock()
	for _, f := range hooks.callbacks {
		f(e)
	}
}
