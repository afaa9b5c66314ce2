package uncalled

import "github.com/gookit/event"

// An observer in a variable is the same when it is taken away.
func variables(em *event.Manager) error {
	first := event.ListenerFunc(func(event.Event) error { return nil })
	em.On("first", first) // want `receiver first is disconnected before "first" is sent \(it is never called\)`
	em.RemoveListener("first", first)
	second := event.ListenerFunc(func(event.Event) error { return nil })
	em.On("second", second)
	err, _ := em.Fire("second", nil)
	em.RemoveListener("second", second)
	third := second
	em.On("third", third)
	third = first
	em.RemoveListener("third", third)
	return err
}

func init() { _ = variables(event.NewManager("x")) }

// Nothing leads to outer.
func outer() { inner() }

func inner() {
	saved.Connect("inner", log) // want `receiver log is never connected to saved \(inner is never called\)`
}

func called() {
	saved.Connect("called", log)
}

var table = []func(){called}

// Lamp has tokens of its own.
type Lamp struct {
	funcs map[int]func(bool)
	last  int
}

// Subscribe adds a function.
func (l *Lamp) Subscribe(f func(bool)) int {
	l.last++
	l.funcs[l.last] = f
	return l.last
}

// Unsubscribe takes it away.
func (l *Lamp) Unsubscribe(token int) { delete(l.funcs, token) }

// Emit calls them.
func (l *Lamp) Emit(on bool) {
	for _, f := range l.funcs {
		f(on)
	}
}

// Lamps is wrong the first time.
func Lamps(l *Lamp) {
	first := l.Subscribe(func(bool) {}) // want `receiver function literal is disconnected before l is sent`
	l.Unsubscribe(first)
	second := l.Subscribe(func(bool) {})
	l.Emit(true)
	l.Unsubscribe(second)
	third := l.Subscribe(func(bool) {})
	l.Unsubscribe(second)
	l.Emit(third > 0)
	l.Unsubscribe(third)
}
