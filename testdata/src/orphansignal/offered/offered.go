// Package offered lets others connect to what it sends.
package offered

type sink struct{ ch chan string }

type relay struct {
	sinks []*sink
	name  string
}

func (r *relay) emit(line string) {
	for _, s := range r.sinks {
		s.ch <- line
	}
}

// Wire has one relay for each kind of line.
type Wire struct{ relays map[string]*relay }

// with calls f with the relay of a kind.
func (w *Wire) with(kind string, f func(*relay)) {
	if w.relays[kind] == nil {
		w.relays[kind] = &relay{name: kind}
	}
	f(w.relays[kind])
}

// Subscription is what Subscribe returns.
type Subscription struct{ ch chan string }

// Out is where the lines come.
func (s *Subscription) Out() <-chan string { return s.ch }

// Subscribe is there for others.
func (w *Wire) Subscribe(kinds ...string) *Subscription {
	out := &Subscription{ch: make(chan string, 16)}
	for _, kind := range kinds {
		w.with(kind, func(r *relay) { r.sinks = append(r.sinks, &sink{ch: out.ch}) })
	}
	return out
}

// Emitter sends lines of one kind.
type Emitter struct {
	r *relay
	w *Wire
}

// Emitter returns one.
func (w *Wire) Emitter(kind string) (e *Emitter) {
	w.with(kind, func(r *relay) { e = &Emitter{r: r, w: w} })
	return
}

// Emit sends a line.
func (e *Emitter) Emit(line string) { e.r.emit(line) }

type hearers struct{ list []func(string) }

// OnLine is promoted: whoever has a Console can connect.
func (h *hearers) OnLine(f func(string)) { h.list = append(h.list, f) }

func (h *hearers) notifyLine(line string) {
	for _, f := range h.list {
		f(line)
	}
}

// Console has lines.
type Console struct {
	hearers
	lines []string
}

// Print adds a line.
func (c *Console) Print(line string) {
	c.lines = append(c.lines, line)
	c.notifyLine(line)
}
