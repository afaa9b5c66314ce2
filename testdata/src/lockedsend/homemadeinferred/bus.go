// Package homemadeinferred holds dispatchers of the program's own, of which nobody says that they are any.
package homemadeinferred

import "sync"

// Bus calls its receivers under its lock.
type Bus struct {
	mu       sync.RWMutex
	handlers map[string][]func(string)
}

// Subscribe adds f.
func (b *Bus) Subscribe(topic string, f func(string)) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.handlers[topic] = append(b.handlers[topic], f)
}

// Publish is wrong: a handler that subscribes waits for ever.
func (b *Bus) Publish(topic, text string) {
	b.mu.RLock()
	defer b.mu.RUnlock()
	for _, h := range b.handlers[topic] {
		h(text) // want `^receivers are called while mu is locked \(Subscribe locks it too; Bus is inferred to be a dispatcher\)$`
	}
}

var bus = &Bus{handlers: map[string][]func(string){}}

func enters() {
	bus.Subscribe("opened", func(text string) {
		bus.Subscribe(text, show) // want `receiver show is connected while handlers is locked|receiver show is connected while bus is locked`
	})
}

func show(text string) { println(text) }

// Copying calls a copy of the list.
type Copying struct {
	mu       sync.Mutex
	handlers []func(string)
}

// Subscribe adds f.
func (b *Copying) Subscribe(f func(string)) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.handlers = append(b.handlers, f)
}

func (b *Copying) snapshot() []func(string) {
	b.mu.Lock()
	defer b.mu.Unlock()
	return append([]func(string){}, b.handlers...)
}

// Publish is right: the lock is released before.
func (b *Copying) Publish(text string) {
	for _, h := range b.snapshot() {
		h(text)
	}
}

// Feed is a dispatcher of channels.
type Feed struct {
	mu   sync.Mutex
	subs map[int]*sub
	next int
}

type sub struct {
	out chan string
}

func (s *sub) put(text string) { s.out <- text }

// Watch adds a channel.
func (f *Feed) Watch() <-chan string {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.next++
	s := &sub{out: make(chan string, 4)}
	f.subs[f.next] = s
	return s.out
}

// Send is wrong: a watcher that does not read stops everybody.
func (f *Feed) Send(text string) {
	f.mu.Lock()
	defer f.mu.Unlock()
	for _, s := range f.subs {
		s.put(text) // want `receivers are fed while mu is locked \(Watch locks it too; Feed is inferred to be a dispatcher\)`
	}
}

// Offer is right: it does not wait.
func (f *Feed) Offer(text string) {
	f.mu.Lock()
	defer f.mu.Unlock()
	for _, s := range f.subs {
		select {
		case s.out <- text:
		default:
		}
	}
}

// Observer is told of events.
type Observer interface{ Opened(string) }

// Swarm tells its observers by a helper that holds the lock.
type Swarm struct {
	mu        sync.RWMutex
	observers map[Observer]struct{}
}

// Notify adds an observer.
func (s *Swarm) Notify(o Observer) {
	s.mu.Lock()
	s.observers[o] = struct{}{}
	s.mu.Unlock()
}

func (s *Swarm) notifyAll(tell func(Observer)) {
	s.mu.RLock()
	for o := range s.observers {
		tell(o) // want `receivers are called while mu is locked \(Notify locks it too`
	}
	s.mu.RUnlock()
}

func (s *Swarm) opened(name string) { s.notifyAll(func(o Observer) { o.Opened(name) }) }

// Apart starts goroutines under its lock, which wait for it.
type Apart struct {
	mu       sync.Mutex
	handlers []func(string)
}

// Listen adds f.
func (a *Apart) Listen(f func(string)) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.handlers = append(a.handlers, f)
}

// Emit is right: nobody waits for the handlers.
func (a *Apart) Emit(text string) {
	a.mu.Lock()
	defer a.mu.Unlock()
	for _, h := range a.handlers {
		go h(text)
	}
}
