// Package phases asks its observers before a change, and tells them afterwards in the background.
package phases

import (
	"sync"
	"time"
)

// Observer is asked, then told.
type Observer interface {
	Check(value string) error
	Changed(value string)
}

// Settings have observers.
type Settings struct {
	mu    sync.Mutex
	value string
	subs  []Observer
}

// Subscribe adds an observer.
func (s *Settings) Subscribe(o Observer) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.subs = append(s.subs, o)
}

// Replace changes the value when nobody objects.
func (s *Settings) Replace(value string) error {
	for _, o := range s.subs {
		if err := o.Check(value); err != nil {
			return err
		}
	}
	s.value = value
	s.notify(value)
	return nil
}

func (s *Settings) notify(value string) {
	for _, o := range s.subs {
		go func() { o.Changed(value) }()
	}
}

type late struct{}

func (late) Check(string) error { return nil }
func (late) Changed(string)     { time.Sleep(time.Second) }

type slow struct{}

func (slow) Check(string) error { time.Sleep(time.Second); return nil }
func (slow) Changed(string)     {}

func wire(s *Settings) {
	s.Subscribe(late{})
	s.Subscribe(slow{}) // want `receiver slow may block the sender \(time\.Sleep; Settings is inferred to be a dispatcher\)`
}

// Board has entries.
type Board struct{ subs []func(string) }

// Subscribe adds a function.
func (b *Board) Subscribe(f func(string)) { b.subs = append(b.subs, f) }

// Publish tells all.
func (b *Board) Publish(entry string) {
	for _, f := range b.subs {
		f(entry)
	}
}

// PublishLater tells all in the background.
func (b *Board) PublishLater(entry string) {
	for _, f := range b.subs {
		go f(entry)
	}
}

var (
	entries Board
	drafts  Board
)

func doze(string) { time.Sleep(time.Second) }

func boards() {
	entries.Subscribe(doze) // want `receiver doze may block the sender`
	drafts.Subscribe(doze)  // all sends of drafts leave it to goroutines
	entries.Publish("a")
	entries.PublishLater("b")
	drafts.PublishLater("c")
}

// Feed hands entries to channels.
type Feed struct{ chans []chan string }

// Listen adds a channel.
func (f *Feed) Listen(c chan string) { f.chans = append(f.chans, c) }

// Emit feeds the channels.
func (f *Feed) Emit(entry string) {
	for _, c := range f.chans {
		c <- entry
	}
}

// relay connects itself.
type relay struct{ feed *Feed }

func (r *relay) Check(string) error { time.Sleep(time.Second); return nil }
func (r *relay) Changed(string)     {}

func (r *relay) attach(s *Settings) { s.Subscribe(r) } // want `receiver r may block the sender`

func chained(f *Feed, s *Settings) {
	entries.Subscribe(f.Emit) // right: its own send
	(&relay{f}).attach(s)     // said where it subscribes
}
