// Package desk sends by the functions of other packages, and does not see who receives.
package desk

import (
	"sync"

	"lockedsend/published/paper"
	"lockedsend/published/radio"
)

// Story is what is told.
type Story struct{ Title string }

// Desk collects stories.
type Desk struct {
	on *radio.Station

	mu      sync.Mutex
	stories []Story
}

// Add is wrong: a listener that asks for Count waits for ever.
func (d *Desk) Add(s Story) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.stories = append(d.stories, s)
	radio.Emit(d.on, s) // want `"lockedsend/published/desk\.Story" is sent while mu is locked \(Emit → emit; a receiver that calls back may deadlock; Station is inferred to be a dispatcher\)`
}

// Print is wrong, in the same way.
func (d *Desk) Print() {
	d.mu.Lock()
	defer d.mu.Unlock()
	paper.Publish("news", len(d.stories)) // want `"news" is sent while mu is locked \(Publish; a receiver that calls back may deadlock\)`
}

// Drop is right: nothing is locked any more.
func (d *Desk) Drop() {
	d.mu.Lock()
	d.stories = nil
	d.mu.Unlock()
	radio.Emit(d.on, Story{})
	paper.Publish("news", 0)
}

// Count is what a listener may ask for.
func (d *Desk) Count() int {
	d.mu.Lock()
	defer d.mu.Unlock()
	return len(d.stories)
}

var (
	once    sync.Mutex
	started bool
)

// Start is right: the lock is none of an object's, and those who listen do not take it.
func Start(on *radio.Station) {
	once.Lock()
	defer once.Unlock()
	if !started {
		started = true
		radio.Emit(on, Story{"hello"})
	}
}
