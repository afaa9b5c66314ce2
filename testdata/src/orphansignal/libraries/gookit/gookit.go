package main

import "github.com/gookit/event"

func log(e event.Event) error { return nil }

func main() {
	event.On("order.*", event.ListenerFunc(log))
	event.On("user.login", event.ListenerFunc(log))
	event.Fire("order.placed", nil)
	event.Fire("user.logn", nil) // want `^"user\.logn" has no other end; did you mean "user\.login"\?$`
	event.MustFire("user.login", nil)
	event.Async("cart.emptied", nil) // want `^"cart\.emptied" is sent but never received \(no receiver is connected\)$`
}
