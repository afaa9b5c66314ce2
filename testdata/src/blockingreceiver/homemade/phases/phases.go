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
