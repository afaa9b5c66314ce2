// Package anything keeps receivers where any value could be, in lists that are made of others, and asks them to stop. // want package:" dispatches}$"
package anything

import (
	"reflect"
	"slices"
	"sync/atomic"
)

type pair struct {
	id int
	fn any
}

// Topics has functions of many types.
type Topics struct {
	last   int
	byType map[reflect.Type][]pair
	labels map[string]any
}

// Hear adds a function.
func Hear[T any](t *Topics, fn func(T)) int { // want Hear:"^wraps connect$"
	key := reflect.TypeFor[T]()
	t.last++
	list := append(t.byType[key], pair{t.last, fn})
	t.byType[key] = list
	return t.last
}

// Publish calls the functions of a type.
func Publish[T any](t *Topics, v T) { // want Publish:"^wraps send$"
	for _, p := range t.byType[reflect.TypeFor[T]()] {
		p.fn.(func(T))(v)
	}
}

// Label keeps data.
func (t *Topics) Label(name string, v any) { t.labels[name] = v }

// Watcher is told of nodes.
type Watcher interface{ NodeChanged(name string) }

// Cluster has a set of watchers, and a list of them.
type Cluster struct {
	watchers map[Watcher]struct{}
	list     []Watcher
}

// Register adds a watcher.
func (c *Cluster) Register(w Watcher) { // want Register:"^wraps connect$"
	c.watchers[w] = struct{}{}
	c.rebuild()
}

// Unregister takes a watcher away.
func (c *Cluster) Unregister(w Watcher) { // want Unregister:"^wraps disconnect$"
	delete(c.watchers, w)
	c.rebuild()
}

func (c *Cluster) rebuild() {
	c.list = nil
	for w := range c.watchers {
		c.list = append(c.list, w)
	}
}

func (c *Cluster) notify(name string) { // want notify:"^send$"
	for _, w := range c.list {
		w.NodeChanged(name)
	}
}

// Levels are told of by functions that are added without a lock.
type Levels struct{ subs atomic.Pointer[[]*levelSub] }

type levelSub struct{ fn func(int) }

// Watch adds a function.
func (l *Levels) Watch(fn func(int)) { // want Watch:"^wraps connect$"
	sub := &levelSub{fn}
	for {
		old := l.subs.Load()
		var next []*levelSub
		if old != nil {
			next = slices.Clone(*old)
		}
		next = append(next, sub)
		if l.subs.CompareAndSwap(old, &next) {
			return
		}
	}
}

// Broadcast tells all.
func (l *Levels) Broadcast(n int) { // want Broadcast:"^send$"
	if subs := l.subs.Load(); subs != nil {
		for _, s := range *subs {
			s.fn(n)
		}
	}
}

// Keys has hooks that can stop a key.
type Keys struct {
	hooks map[string][]func(rune) bool
	tries []func(rune) bool
}

// OnKey adds a hook.
func (k *Keys) OnKey(mode string, f func(rune) bool) { // want OnKey:"^wraps connect$"
	k.hooks[mode] = append(k.hooks[mode], f)
}

// FireKey calls the hooks until one stops it.
func (k *Keys) FireKey(mode string, r rune) bool { // want FireKey:"^wraps send$"
	for _, f := range k.hooks[mode] {
		if !f(r) {
			return false
		}
	}
	return true
}

// Try adds a function that may take a rune.
func (k *Keys) Try(f func(rune) bool) { k.tries = append(k.tries, f) }

// Handle asks who takes it.
func (k *Keys) Handle(r rune) bool {
	for _, f := range k.tries {
		if f(r) {
			return true
		}
	}
	return false
}
