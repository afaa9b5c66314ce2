package homemade

import "sync"

// Feeds has one receiver for each name.
type Feeds struct {
	mu   sync.RWMutex
	subs map[string]func(Event)
}

// Subscribe sets the receiver of a name.
func (f *Feeds) Subscribe(name string, tell func(Event)) { // want Subscribe:"^wraps connect$"
	f.mu.Lock()
	defer f.mu.Unlock()
	f.subs[name] = tell
}

// Unsubscribe takes it away.
func (f *Feeds) Unsubscribe(name string) { // want Unsubscribe:"^wraps disconnect-all$"
	f.mu.Lock()
	defer f.mu.Unlock()
	delete(f.subs, name)
}

// Publish tells it.
func (f *Feeds) Publish(name string, e Event) { // want Publish:"^wraps send$"
	f.mu.RLock()
	tell, ok := f.subs[name]
	f.mu.RUnlock()
	if ok {
		tell(e)
	}
}

// Calls are those who wait for an answer.
type Calls struct {
	mu      sync.Mutex
	pending map[int]chan Event
}

// Ask waits for the answer.
func (c *Calls) Ask(id int) Event {
	answer := make(chan Event, 1)
	c.mu.Lock()
	c.pending[id] = answer
	c.mu.Unlock()
	return <-answer
}

func (c *Calls) dispatch(id int, e Event) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if answer, ok := c.pending[id]; ok {
		answer <- e
	}
}

// Room is a topic that is an object.
type Room struct {
	mu   sync.Mutex
	subs map[string]func(Event)
}

func (r *Room) join(who string, f func(Event)) { // want join:"^wraps connect$"
	r.mu.Lock()
	defer r.mu.Unlock()
	r.subs[who] = f
}

func (r *Room) leave(who string) { // want leave:"^wraps disconnect$"
	r.mu.Lock()
	defer r.mu.Unlock()
	delete(r.subs, who)
}

func (r *Room) broadcast(e Event) { // want broadcast:"^send$"
	for _, f := range r.subs {
		f(e)
	}
}

// Rooms makes them when they are missing.
type Rooms struct {
	mu     sync.Mutex
	byName map[string]*Room
}

// Join joins a room.
func (r *Rooms) Join(room, who string, f func(Event)) { // want Join:"^wraps connect$"
	r.mu.Lock()
	at := r.byName[room]
	if at == nil {
		at = &Room{subs: make(map[string]func(Event))}
		r.byName[room] = at
	}
	r.mu.Unlock()
	at.join(who, f)
}

// Broadcast tells a room.
func (r *Rooms) Broadcast(room string, e Event) { // want Broadcast:"^wraps send$"
	if at, ok := r.byName[room]; ok {
		at.broadcast(e)
	}
}
