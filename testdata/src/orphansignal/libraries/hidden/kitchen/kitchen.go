// Package kitchen cooks.
package kitchen

import "orphansignal/libraries/hidden/wire"

// Open connects.
func Open() {
	wire.Hear(func() {}, "ordered", "cancelled")
	wire.HearAll([]string{"paid", "tipped"}, func() {})
}

// Serve tells.
func Serve() { wire.Say("served") }
