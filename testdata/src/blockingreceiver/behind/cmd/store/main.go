// Command store connects a receiver itself.
package main

import (
	"context"

	"blockingreceiver/behind/mail"
	"blockingreceiver/behind/orders"
	"blockingreceiver/behind/ports"
)

func connect(stock ports.Stock) {
	orders.Placed.Connect("take", func(ctx context.Context, o orders.Order) error { return stock.Take(o.ID) }) // want `receiver function literal may block the sender \(Take of mail\.Warehouse → net/http\.Get\)`
}

func main() {
	connect(mail.Warehouse{URL: "https://example.org/"})
	var other ports.Stock = mail.Warehouse{URL: "https://example.com/"}
	orders.Placed.Connect("other", func(ctx context.Context, o orders.Order) error { return other.Take(o.ID) }) // want `receiver function literal may block the sender \(Take → net/http\.Get\)`
	_ = orders.Placed.Send(context.Background(), orders.Order{})
}
