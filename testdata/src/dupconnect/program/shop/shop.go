// Package shop has the signals of a program.
package shop

import "github.com/signalvet/signalvet/dispatch"

// Placed is sent with each order.
var Placed = dispatch.New[int]("placed")

// Shipped is sent with each parcel.
var Shipped = dispatch.New[int]("shipped")
