// Package store tells its listeners what a watcher tells it.
package store

import (
	"github.com/fsnotify/fsnotify"
	"github.com/spf13/viper"
)

// Store has listeners.
type Store struct {
	listeners []func(string)
}

// Open hands its sending method to the watcher, which calls it.
func Open(v *viper.Viper) *Store {
	s := new(Store)
	v.OnConfigChange(s.changed)
	return s
}

// OnChange connects.
func (s *Store) OnChange(fn func(string)) { s.listeners = append(s.listeners, fn) }

func (s *Store) changed(e fsnotify.Event) {
	all := append([]func(string){}, s.listeners...)
	s.notify(all, e.Name)
}

func (s *Store) notify(all []func(string), name string) {
	for _, fn := range all {
		fn(name)
	}
}
