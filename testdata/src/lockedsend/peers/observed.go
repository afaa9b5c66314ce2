package peers

import "sync"

// Watcher is told what happens.
type Watcher interface{ Happened(text string) }

// Watched tells watchers that are held in structs.
type Watched struct {
	mu      sync.Mutex
	entries map[int]*entry
}

type entry struct{ w Watcher }

// Watch adds a watcher.
func (w *Watched) Watch(id int, one Watcher) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.entries[id] = &entry{one}
}

// Notify tells them all.
func (w *Watched) Notify(text string) {
	w.mu.Lock()
	defer w.mu.Unlock()
	for _, e := range w.entries {
		e.w.Happened(text) // want `receivers are called while mu is locked`
	}
}
