// Package middle imports deep for its init only.
package middle

import (
	_ "uidmatch/transitive/deep"
	"uidmatch/transitive/shop"
)

// Register connects.
func Register() { shop.Orders.Connect("turntable", shop.Log) }

// Run disconnects what Register has connected, and something else besides, but only here.
func Run() {
	shop.Orders.Disconnect("turntable")
	stop()
}

func stop() { shop.Orders.Disconnect("gramophone") }
