// Command shop puts one type behind the interface, and it waits.
package main

import (
	"context"

	"blockingreceiver/behind/mail"
	"blockingreceiver/behind/orders" // want `receiver notify may block the sender \(Announce → Notify of mail\.Client → post → net/http\.Post\), connected at orders\.go:28`
)

func main() {
	orders.New(orders.Retry{Next: &mail.Client{URL: "https://example.org"}})
	_ = orders.Placed.Send(context.Background(), orders.Order{})
}
