package main

import "github.com/asaskevich/EventBus"

const orderPlaced = "order:placed"

type shop struct{ bus EventBus.Bus }

func (s *shop) on(topic string, fn any) { s.bus.Subscribe(topic, fn) }

func (s *shop) bill(id int) {}

func (s *shop) register() {
	s.on(orderPlaced, s.bill)
	s.on("order:shipped", s.bill) // want `^"order:shipped" has no other end; did you mean "order:shiped"\?$`
	s.on("order:paid", s.bill)    // want `^"order:paid" is received but never sent \(receiver bill is never called\)$`
}

func main() {
	s := &shop{bus: EventBus.New()}
	s.register()
	s.bus.Publish(orderPlaced, 1)
	s.bus.Publish("order:shiped", 1) // want `^"order:shiped" has no other end; did you mean "order:shipped"\?$`
	s.bus.Publish("cart:emptied")    // want `^"cart:emptied" is sent but never received \(no receiver is connected\)$`
}
