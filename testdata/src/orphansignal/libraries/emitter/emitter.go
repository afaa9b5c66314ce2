package main

import "github.com/olebedev/emitter"

func main() {
	e := &emitter.Emitter{}
	orders := e.On("order:*")
	users := e.On("user:created")
	go e.Emit("order:placed", 1)
	<-e.Emit("user:created", 2)
	<-orders
	<-users
}
