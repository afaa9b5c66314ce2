// Package events declares a signal.
package events

import "github.com/signalvet/signalvet/dispatch"

// Placed is sent for each order.
var Placed = dispatch.New[int]("placed")
