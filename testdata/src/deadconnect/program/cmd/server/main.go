// Command server is the whole program.
package main

import (
	"context"

	"deadconnect/program/library"
	"deadconnect/program/plugins"   // want `receiver count is never connected to Shipped \(plugins.ConnectCoupons is never called\), at plugins.go:17`
	"deadconnect/program/receivers" // want `receiver letter is never connected to Shipped \(receivers.RegisterShipping is never called\), at receivers.go:16`
	"deadconnect/program/shop"
)

func main() {
	receivers.Register()
	library.RegisterSome()
	for _, connect := range plugins.All {
		connect()
	}
	ctx := context.Background()
	_ = shop.Place(ctx)
	_ = shop.Ship(ctx)
}

// Connect is exported, but of no use to others.
func Connect() {
	shop.Placed.Connect("main", nil) // want `is never connected to Placed \(Connect is never called\)`
}
