package gookit

import "github.com/gookit/event"

var dispatcher = event.NewManager("shop")

func log(e event.Event) error { return nil }

func start() {
	dispatcher.Fire("app.started", nil)
	dispatcher.On("app.started", event.ListenerFunc(log)) // want `^receiver log is connected after "app\.started" is sent \(it misses that send\)$`
	dispatcher.On("app.*", event.ListenerFunc(log))       // want `^receiver log is connected after "app\.started" is sent \(it misses that send\)$`
	dispatcher.On("user.*", event.ListenerFunc(log))
	event.On("app.started", event.ListenerFunc(log)) // the package's own manager
}
