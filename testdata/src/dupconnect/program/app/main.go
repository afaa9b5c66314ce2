// Command app sees the whole program.
package main

import (
	"context"

	_ "dupconnect/program/audit"
	_ "dupconnect/program/mail" // want `receiver mail is connected to Placed twice, at audit.go:\d+ and mail.go:\d+ \(uid "log" is taken; Connect panics\)`
	"dupconnect/program/shop"
	"dupconnect/program/wire"
)

func count(context.Context, int) error { return nil }

func main() {
	wire.Shipping()
	wire.Shipping() // want `receiver wire is connected to Shipped twice \(uid "wire" is taken; Connect panics\)`
	wire.Under("a")
	wire.Under("b")
	wire.Under("audit") // want `receiver wire is connected to Shipped twice, first at audit.go:\d+`
	wire.Replace()
	wire.Replace()
	shop.Placed.Connect("count", count)
	shop.Shipped.Connect("count", count)
}
