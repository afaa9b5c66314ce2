// Package radio delivers what is sent to those who listen, by the type of it.
package radio

import (
	"reflect"
	"sync"
)

// Station keeps the listeners.
type Station struct {
	mu        sync.RWMutex
	listeners map[reflect.Type][]func(any)
}

func (s *Station) add(t reflect.Type, f func(any)) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.listeners[t] = append(s.listeners[t], f)
}

func (s *Station) emit(t reflect.Type, v any) {
	s.mu.RLock()
	list := s.listeners[t]
	s.mu.RUnlock()
	for _, f := range list {
		f(v)
	}
}

// Listen adds f.
func Listen[T any](s *Station, f func(T)) {
	s.add(reflect.TypeFor[T](), func(v any) { f(v.(T)) })
}

// Emit sends v.
func Emit[T any](s *Station, v T) { s.emit(reflect.TypeFor[T](), v) }
