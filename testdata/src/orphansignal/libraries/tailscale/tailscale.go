package main

import "tailscale.com/util/eventbus"

type PortMapped struct{ Port int }

type LinkChanged struct{ Name string }

type Woken struct{}

type mapper struct {
	client *eventbus.Client
	mapped *eventbus.Publisher[PortMapped]
	woken  *eventbus.Publisher[Woken]
}

func newMapper(bus *eventbus.Bus) *mapper {
	m := &mapper{client: bus.Client("mapper")}
	m.mapped = eventbus.Publish[PortMapped](m.client)
	m.woken = eventbus.Publish[Woken](m.client)
	return m
}

func (m *mapper) probe() {
	m.mapped.Publish(PortMapped{Port: 1})
	m.woken.Publish(Woken{}) // want `^"orphansignal/libraries/tailscale\.Woken" is sent but never received \(no receiver is connected\)$`
}

func main() {
	bus := eventbus.New()
	client := bus.Client("main")
	defer client.Close()
	eventbus.SubscribeFunc[PortMapped](client, func(e PortMapped) {})
	changes := eventbus.Subscribe[LinkChanged](client) // want `^"orphansignal/libraries/tailscale\.LinkChanged" is received but never sent \(its receiver is never called\)$`
	newMapper(bus).probe()
	<-changes.Events()
}
