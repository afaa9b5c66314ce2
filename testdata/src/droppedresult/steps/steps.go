// Package steps fails for many reasons, one of which is a dispatcher of the program's own.
package steps

import (
	"errors"
	"os"
	"sync"
)

type store struct {
	mu       sync.Mutex
	watchers map[string]func(string)
}

var errClosed = errors.New("closed")

func (s *store) watch(name string, f func(string)) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.watchers == nil {
		return errClosed
	}
	s.watchers[name] = f
	return nil
}

func (s *store) notify(text string) {
	for _, f := range s.watchers {
		f(text)
	}
}

func show(text string) { println(text) }

// openSource watches on the way.
func openSource(s *store) error {
	if _, err := os.Stat("source"); err != nil {
		return err
	}
	return s.watch("source", show)
}

// registerSource does nothing else.
func registerSource(s *store) error { return s.watch("source", show) }

// serve works until it is done.
func serve(s *store) error {
	if err := openSource(s); err != nil {
		return err
	}
	s.notify("serving")
	return nil
}

func start() {
	s := &store{watchers: map[string]func(string){}}
	go serve(s)            // right: an error of the whole service
	registerSource(s)      // want `the error of registerSource is dropped`
	s.watch("other", show) // want `the error of s.watch is dropped`
}
