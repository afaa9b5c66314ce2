package homemade

import "sync"

type ear struct {
	id uint
	fn func(string)
}

// Ticket is what listening returns, and what ends it.
type Ticket struct {
	radio   *Radio
	channel string
	id      uint
}

// Radio takes listeners away by what it gave them.
type Radio struct {
	mu       sync.Mutex
	count    uint
	channels map[string][]*ear
}

// Listen adds f.
func (r *Radio) Listen(channel string, f func(string)) Ticket {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.count++
	e := &ear{id: r.count, fn: f}
	r.channels[channel] = append(r.channels[channel], e)
	return Ticket{r, channel, e.id}
}

// Remove ends what t stands for.
func (r *Radio) Remove(t Ticket) {
	r.mu.Lock()
	defer r.mu.Unlock()
	ears := r.channels[t.channel]
	for i, e := range ears {
		if e.id == t.id {
			r.channels[t.channel] = append(ears[:i:i], ears[i+1:]...)
			return
		}
	}
}

// End is Remove.
func (t Ticket) End() { t.radio.Remove(t) }

// Broadcast calls the ears.
func (r *Radio) Broadcast(channel, text string) {
	r.mu.Lock()
	ears := r.channels[channel]
	r.mu.Unlock()
	for _, e := range ears {
		e.fn(text)
	}
}

// Wrong: nothing that the caller keeps could end one of them.
func tuned(r *Radio) {
	r.Listen("news", show)
	r.Listen("news", show) // want `receiver show is connected to "news" twice`
}

// Wrong: once more in each round.
func retuned(r *Radio) {
	for range 3 {
		r.Listen("sport", show) // want `receiver show is connected to "sport" in every iteration`
	}
}

// Right: the first one has ended, by what it returned.
func changed(r *Radio) {
	t := r.Listen("jazz", show)
	r.Remove(t)
	r.Listen("jazz", show)
}

// Right: the same, by a method of that.
func ended(r *Radio) {
	t := r.Listen("rock", show)
	t.End()
	r.Listen("rock", show)
}
