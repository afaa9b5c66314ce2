// Package signals holds the signals of the programs here.
package signals

import "github.com/signalvet/signalvet/dispatch"

// The signals.
var (
	Started = dispatch.New[string]("behind.started")
	Placed  = dispatch.New[string]("behind.placed")
)
