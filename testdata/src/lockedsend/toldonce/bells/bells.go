// Package bells has a bell for everybody.
package bells

import "github.com/signalvet/signalvet/dispatch"

// Rung is sent for each stroke.
var Rung = dispatch.New[int]("rung")
