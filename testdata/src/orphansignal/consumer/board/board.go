// Package board is a dispatcher of the program's own, with topics.
package board

import "sync"

// Board keeps readers.
type Board struct {
	mu      sync.Mutex
	readers map[string][]func(string)
}

// New makes one.
func New() *Board { return &Board{readers: make(map[string][]func(string))} }

// Subscribe adds f.
func (b *Board) Subscribe(topic string, f func(string)) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.readers[topic] = append(b.readers[topic], f)
}

// Publish tells the readers of topic.
func (b *Board) Publish(topic, text string) {
	b.mu.Lock()
	list := b.readers[topic]
	b.mu.Unlock()
	for _, f := range list {
		f(text)
	}
}

// Poster posts, now or later.
type Poster interface{ Post(topic, text string) }

// Wall is a poster with readers.
type Wall interface {
	Poster
	Watch(topic string, f func(string))
}

type wall struct {
	mu       sync.Mutex
	watchers map[string][]func(string)
}

// NewWall makes one.
func NewWall() Wall { return &wall{watchers: make(map[string][]func(string))} }

func (w *wall) Watch(topic string, f func(string)) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.watchers[topic] = append(w.watchers[topic], f)
}

func (w *wall) Post(topic, text string) {
	for _, f := range w.watchers[topic] {
		f(text)
	}
}

// Draft posts later.
type Draft struct {
	on   Poster
	kept []string
}

// Post keeps the text.
func (d *Draft) Post(topic, text string) { d.kept = append(d.kept, topic, text) }

// Flush posts it.
func (d *Draft) Flush() { d.on.Post(d.kept[0], d.kept[1]) }
