package main

import "github.com/olebedev/emitter"

type shop struct{ bus *emitter.Emitter }

func (s *shop) sell() {
	<-s.bus.Emit("order:placed", 1)
	<-s.bus.Emit("user:create", 2)  // want `^"user:create" has no other end; did you mean "user:created"\?$`
	<-s.bus.Emit("cart:emptied", 3) // want `^"cart:emptied" is sent but never received \(no receiver is connected\)$`
}

func main() {
	s := &shop{bus: emitter.New(8)}
	orders := s.bus.On("order:*")
	users := s.bus.On("user:created") // want `^"user:created" has no other end; did you mean "user:create"\?$`
	go s.sell()
	<-orders
	<-users
}
