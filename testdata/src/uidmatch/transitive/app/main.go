// Command app imports only the package in the middle.
package main

import (
	"uidmatch/transitive/middle" // want `no connection of Orders has uid "hologram"`
)

// Wrong: the disconnect stands two calls deep in another package; this call leads to it.
func main() {
	middle.Register()
	middle.Run() // want `no connection of Orders has uid "gramophone"`
}
