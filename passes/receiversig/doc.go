// Package receiversig defines an analyzer that finds receivers whose parameters do not fit what is sent.
//
// # Analyzer receiversig
//
// receiversig: find receivers that do not fit what is sent
//
// Some dispatchers take any function as a receiver and call it by reflection with what is sent. The compiler compares
// nothing: a receiver with other parameters panics in the sender, at the first event.
//
//	// WRONG: the topic is sent with an int
//	bus.Subscribe("order:placed", func(id string) {})
//	bus.Publish("order:placed", 42)
//
//	// RIGHT
//	bus.Subscribe("order:placed", func(id int) {})
//	bus.Publish("order:placed", 42)
//
// The number of arguments and their types are compared with every send of the same constant topic that the package sees, its
// imports included, through wrappers to any depth; package main compares those of the whole program, and reports those that
// no other package could see, at the import. Types that are interfaces, on either side, fit.
//
// # Limits
//
// A topic, receiver or argument that is not known is silent: a slice that is spread, a value of an interface type. So is nil.
package receiversig
