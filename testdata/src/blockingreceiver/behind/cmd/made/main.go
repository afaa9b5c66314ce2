// Command made is given a value by a function that hides its type.
package main

import (
	"context"

	"blockingreceiver/behind/mail"
	"blockingreceiver/behind/orders" // want `receiver take may block the sender \(Take of mail\.Warehouse → net/http\.Get\), connected at orders\.go:39`
)

func main() {
	stock, err := mail.Remote("https://example.org/")
	if err != nil {
		panic(err)
	}
	orders.Keep(stock)
	_ = orders.Placed.Send(context.Background(), orders.Order{})
}
