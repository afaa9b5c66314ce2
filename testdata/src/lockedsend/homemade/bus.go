// Package homemade holds dispatchers of the program's own.
package homemade

import "sync"

// Bus calls its receivers under its lock.
type Bus struct {
	mu       sync.RWMutex
	handlers []func(string)
}

// Subscribe adds f.
//
//signalvet:connect receiver=f
func (b *Bus) Subscribe(f func(string)) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.handlers = append(b.handlers, f)
}

// Publish is wrong: a handler that subscribes waits for ever.
//
//signalvet:send
func (b *Bus) Publish(text string) {
	b.mu.RLock()
	defer b.mu.RUnlock()
	for _, h := range b.handlers {
		h(text) // want `^receivers are called while mu is locked \(Subscribe locks it too\)$`
	}
}

// Copying calls a copy of the list.
type Copying struct {
	mu       sync.Mutex
	handlers []func(string)
}

// Subscribe adds f.
//
//signalvet:connect receiver=f
func (b *Copying) Subscribe(f func(string)) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.handlers = append(b.handlers, f)
}

// Publish is right: the lock is released before.
//
//signalvet:send
func (b *Copying) Publish(text string) {
	b.mu.Lock()
	handlers := append([]func(string){}, b.handlers...)
	b.mu.Unlock()
	for _, h := range handlers {
		h(text)
	}
}

// Feed is a dispatcher of channels.
type Feed struct {
	mu   sync.Mutex
	outs []chan string
}

// Watch adds a channel.
//
//signalvet:connect receiver=out
func (f *Feed) Watch(out chan string) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.outs = append(f.outs, out)
}

// Send is wrong: a watcher that does not read stops everybody.
//
//signalvet:send
func (f *Feed) Send(text string) {
	f.mu.Lock()
	defer f.mu.Unlock()
	for _, out := range f.outs {
		out <- text // want `receivers are fed while mu is locked \(Watch locks it too\)`
	}
}

// Offer is right: it does not wait.
//
//signalvet:send
func (f *Feed) Offer(text string) {
	f.mu.Lock()
	defer f.mu.Unlock()
	for _, out := range f.outs {
		select {
		case out <- text:
		default:
		}
	}
}

// Serial has a lock that only its sends take.
type Serial struct {
	sending  sync.Mutex
	handlers []func(string)
}

// Subscribe adds f.
//
//signalvet:connect receiver=f
func (s *Serial) Subscribe(f func(string)) { s.handlers = append(s.handlers, f) }

// Publish is right: no connect waits for it.
//
//signalvet:send
func (s *Serial) Publish(text string) {
	s.sending.Lock()
	defer s.sending.Unlock()
	for _, h := range s.handlers {
		h(text)
	}
}

var (
	news  Copying
	mu    sync.Mutex
	count int
)

func init() {
	news.Subscribe(func(string) {
		mu.Lock()
		defer mu.Unlock()
		count++
	})
}

// Wrong: as with any other dispatcher.
func publish(text string) {
	mu.Lock()
	defer mu.Unlock()
	news.Publish(text) // want `news is sent while mu is locked \(receiver function literal locks it too\)`
}
