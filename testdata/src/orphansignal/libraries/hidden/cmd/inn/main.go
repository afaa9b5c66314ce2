// Command inn is the whole program.
package main

import (
	"orphansignal/libraries/hidden/kitchen" // want `"cancelled" is received but never sent` `"tipped" is received but never sent` `"served" is sent but never received`
	"orphansignal/libraries/hidden/wire"
)

const (
	closing = "closing" // want `"closing" is sent but never received`
	opening = "opening"
)

func main() {
	kitchen.Open()
	wire.Hear(func() {}, opening)
	wire.Say(opening)
	wire.Say("ordered")
	wire.Say("paid")
	kitchen.Serve()
	wire.Say(closing)
}
