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
