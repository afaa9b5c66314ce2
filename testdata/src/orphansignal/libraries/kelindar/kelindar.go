package main

import "github.com/kelindar/event"

type Placed struct{ ID int }

func (Placed) Type() uint32 { return 1 }

type Shipped struct{ ID int }

func (Shipped) Type() uint32 { return 2 }

type Lost struct{ ID int }

func (Lost) Type() uint32 { return 3 }

var bus = event.NewDispatcher()

func bill(e Placed) {}

func main() {
	defer event.Subscribe(bus, bill)()
	defer event.Subscribe(bus, func(e Lost) {}) // want `^"orphansignal/libraries/kelindar\.Lost" is received but never sent \(receiver function literal is never called\)$`
	event.Publish(bus, Placed{1})
	event.Publish(bus, Shipped{1}) // want `^"orphansignal/libraries/kelindar\.Shipped" is sent but never received \(no receiver is connected\)$`
}
