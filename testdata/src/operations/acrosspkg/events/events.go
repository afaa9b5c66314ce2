// Package events declares a signal, and wraps it. // want package:" dispatches}$"
package events

import "github.com/signalvet/signalvet/dispatch"

// Placed is sent for each order.
var Placed = dispatch.New[int]("placed") // want Placed:"has a name"

// On connects on behalf of another package.
func On(uid string, receiver dispatch.Receiver[int]) { // want On:"^wraps connect$"
	Placed.Connect(uid, receiver)
}
