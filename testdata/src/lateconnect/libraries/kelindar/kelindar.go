package kelindar

import "github.com/kelindar/event"

type Started struct{ At int }

func (Started) Type() uint32 { return 1 }

type Stopped struct{}

func (Stopped) Type() uint32 { return 2 }

type app struct{ bus *event.Dispatcher }

func (a *app) log(e Started) {}

// on is generic, as wrappers of typed buses are.
func on[T event.Event](a *app, fn func(T)) func() { return event.Subscribe(a.bus, fn) }

func (a *app) run() {
	event.Publish(a.bus, Started{At: 1})
	defer event.Subscribe(a.bus, a.log)() // want `^receiver log is connected after "lateconnect/libraries/kelindar\.Started" is sent \(it misses that send\)$`
	defer event.Subscribe(a.bus, func(Stopped) {})()
	defer on(a, func(e Started) {})() // want `^receiver function literal is connected after "lateconnect/libraries/kelindar\.Started" is sent \(on → Subscribe; it misses that send\)$`
	event.Publish(a.bus, Stopped{})
}

// The package has a dispatcher of its own.
func global() {
	event.Emit(Started{})
	defer event.On(func(e Started) {})() // want `^receiver function literal is connected after "lateconnect/libraries/kelindar\.Started" is sent \(it misses that send\)$`
	defer event.On(func(e Stopped) {})()
	event.Emit(Stopped{})
}
