package main

import (
	"receiversig/program/audit"
	"receiversig/program/events"
	_ "receiversig/program/mail" // want `^receiver confirm takes \(string, string\), but "order:placed" is sent with \(int\), at shop\.go:7 \(Publish panics\), connected at mail\.go:7$`
	"receiversig/program/shop"
)

func main() {
	audit.Register(events.Bus) // want `^receiver placed takes \(string\), but "order:placed" is sent with \(int\), at shop\.go:7 \(Publish panics\)$`
	shop.Place(1)
	events.Bus.Publish("order:paid", 3)
}
