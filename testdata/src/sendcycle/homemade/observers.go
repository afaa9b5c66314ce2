package homemade

// Observer is told of marks.
type Observer interface{ Marked(n int) }

// Board tells its observers.
type Board struct{ observers []Observer }

// Attach adds an observer.
func (b *Board) Attach(o Observer) { b.observers = append(b.observers, o) }

// NotifyMarked tells all.
func (b *Board) NotifyMarked(n int) {
	for _, o := range b.observers {
		o.Marked(n)
	}
}

func (b *Board) mark(n int) { b.NotifyMarked(n) }

type echo struct{ board *Board }

// Wrong: the board is the one that it is attached to.
func (e *echo) Marked(n int) {
	e.board.mark(n) // want `sending b leads back to b \(echo → mark; Board is inferred to be a dispatcher\)`
}

type copyist struct{ other *Board }

// Right: the other board.
func (c *copyist) Marked(n int) { c.other.mark(n) }

func attach(b, other *Board) {
	b.Attach(&echo{b})
	b.Attach(&copyist{other})
}

// Value has functions that are told of changes.
type Value struct {
	v    int
	subs []func(int)
}

// OnChange adds a function.
func (v *Value) OnChange(f func(int)) { v.subs = append(v.subs, f) }

// Set changes the value.
func (v *Value) Set(n int) {
	v.v = n
	v.notify(n)
}

func (v *Value) notify(n int) {
	for _, f := range v.subs {
		f(n)
	}
}

type scales struct{ metres, feet, miles Value }

// Wrong: two values that follow each other.
func (s *scales) bind() {
	s.metres.OnChange(func(n int) {
		s.feet.Set(n * 3) // want `sending .* leads back to .* \(function literal → Set → function literal → Set; Value is inferred to be a dispatcher\)`
	})
	s.feet.OnChange(func(n int) { s.metres.Set(n / 3) })
	s.feet.OnChange(func(n int) { s.miles.Set(n / 5280) }) // right: nothing follows miles
}

// Handler is a function with a method.
type Handler interface{ Handle(n int) error }

// HandlerFunc is one.
type HandlerFunc func(n int) error

// Handle calls the function.
func (f HandlerFunc) Handle(n int) error { return f(n) }

// Queue has handlers by name.
type Queue struct{ handlers map[string][]Handler }

// Register adds a handler.
func (q *Queue) Register(name string, h Handler) { q.handlers[name] = append(q.handlers[name], h) }

// Dispatch calls the handlers of a name.
func (q *Queue) Dispatch(name string, n int) error {
	for _, h := range q.handlers[name] {
		if err := h.Handle(n); err != nil {
			return err
		}
	}
	return nil
}

// Orders sends to the queue that it is given.
type Orders struct{ queue *Queue }

func (o *Orders) place(n int) error { return o.queue.Dispatch("placed", n) }

// Wrong: the handler that it returns places again.
func replace(o *Orders) Handler {
	return HandlerFunc(func(n int) error {
		return o.place(n + 1) // want `sending "placed" leads back to "placed" \(replace → place; Queue is inferred to be a dispatcher\)`
	})
}

func register(q *Queue, o *Orders) { q.Register("placed", replace(o)) }

// Right: what one queue says is said in another.
func relay(from, to *Queue) {
	from.Register("placed", HandlerFunc(func(n int) error { return to.Dispatch("placed", n) }))
}

// Levels has functions, some of which want one level only.
type Levels struct {
	subs []*levelSub
	last int
}

type levelSub struct {
	once bool
	f    func(int)
}

// Subscribe adds a function.
func (l *Levels) Subscribe(f func(int)) { l.subs = append(l.subs, &levelSub{f: f}) }

func (l *Levels) remove(s *levelSub) {
	for i, x := range l.subs {
		if x == s {
			l.subs = append(l.subs[:i], l.subs[i+1:]...)
		}
	}
}

// Emit tells all, and forgets those that want it once.
func (l *Levels) Emit(n int) {
	for _, s := range l.subs {
		s.f(n)
		if s.once {
			l.remove(s)
		}
	}
}

func (l *Levels) raise(n int) { l.Emit(n) }

func climb(l *Levels) {
	l.Subscribe(func(n int) { l.raise(n + 1) }) // want `sending .* leads back to`
	l.Subscribe(func(n int) { l.raise(n + 2) }) // want `sending .* leads back to`
}
