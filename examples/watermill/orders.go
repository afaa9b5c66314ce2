// Command watermill shows a receiver that publishes to a message broker, for
// events that must leave the process. The broker is Watermill's in-memory
// gochannel here; the README tells how to take another.
package main

import "github.com/signalvet/signalvet/dispatch"

// Order is what a shop has sold.
type Order struct {
	ID    int `json:"id"`
	Total int `json:"total"`
}

// Placed is sent for each order, inside the process.
var Placed = dispatch.New[Order]("orders.placed")
