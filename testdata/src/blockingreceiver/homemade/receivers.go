// Package homemade has receivers of dispatchers of the program's own.
package homemade

import (
	"sync"
	"time"
)

// Inline calls its handlers one after another.
type Inline struct{ handlers map[string][]entry }

type entry struct {
	id   int
	call func(int)
}

// Subscribe adds f to a topic.
func (b *Inline) Subscribe(topic string, f func(int)) {
	b.handlers[topic] = append(b.handlers[topic], entry{id: len(b.handlers), call: f})
}

func (b *Inline) snapshot(topic string) []entry { return append([]entry(nil), b.handlers[topic]...) }

// Publish sends.
func (b *Inline) Publish(topic string, n int) {
	for _, e := range b.snapshot(topic) {
		e.call(n)
	}
}

// Joined waits for all.
type Joined struct{ handlers []func(int) }

// Subscribe adds f.
func (b *Joined) Subscribe(f func(int)) { b.handlers = append(b.handlers, f) }

// Publish sends.
func (b *Joined) Publish(n int) {
	var wg sync.WaitGroup
	for _, f := range b.handlers {
		wg.Add(1)
		go func() {
			defer wg.Done()
			f(n)
		}()
	}
	wg.Wait()
}

// Async waits for nobody.
type Async struct{ handlers []func(int) }

// Subscribe adds f.
func (b *Async) Subscribe(f func(int)) { b.handlers = append(b.handlers, f) }

// Publish sends.
func (b *Async) Publish(n int) {
	for _, f := range b.handlers {
		go f(n)
	}
}

// Observer is told of two events.
type Observer interface {
	Opened(n int)
	Closed(n int)
}

// Swarm tells its observers by a helper.
type Swarm struct{ observers map[Observer]struct{} }

// Notify adds an observer.
func (s *Swarm) Notify(o Observer) { s.observers[o] = struct{}{} }

func (s *Swarm) notifyAll(tell func(Observer)) {
	for o := range s.observers {
		tell(o)
	}
}

// Open tells them.
func (s *Swarm) Open(n int) { s.notifyAll(func(o Observer) { o.Opened(n) }) }

// Conn has a callback.
type Conn struct{ onClose func(int) }

// OnClose sets it.
func (c *Conn) OnClose(f func(int)) { c.onClose = f }

// Close calls it.
func (c *Conn) Close() {
	if f := c.onClose; f != nil {
		f(1)
	}
}

func slow(int) { time.Sleep(time.Second) }

type sleeper struct{}

func (sleeper) Opened(int) { time.Sleep(time.Second) }
func (sleeper) Closed(int) {}

type idle struct{}

func (idle) Opened(int) {}
func (idle) Closed(int) { time.Sleep(time.Second) }

func wire(in *Inline, joined *Joined, async *Async, swarm *Swarm, conn *Conn) {
	in.Subscribe("opened", slow) // want `^receiver slow may block the sender \(time.Sleep; Inline is inferred to be a dispatcher\)$`
	joined.Subscribe(slow)       // want `receiver slow may block the sender \(time.Sleep; Joined is inferred to be a dispatcher\)`
	async.Subscribe(slow)        // right: in the background
	swarm.Notify(sleeper{})      // want `receiver sleeper may block the sender \(time.Sleep; Swarm is inferred to be a dispatcher\)`
	swarm.Notify(idle{})         // right: Closed is never called
	conn.OnClose(slow)           // want `receiver slow may block the sender \(time.Sleep; Conn is inferred to be a dispatcher\)`
	conn.OnClose(func(n int) {}) // right: nothing waits
	in.Subscribe("closed", func(n int) { println(n) })
}
