// Command store connects a receiver itself.
package main

import (
	"context"

	"blockingreceiver/behind/mail"
	"blockingreceiver/behind/orders"
	"blockingreceiver/behind/ports"
)

type counter struct{ stock ports.Stock }

func (c counter) take(ctx context.Context, o orders.Order) error { return c.stock.Take(o.ID) }

func connect(c counter) {
	orders.Placed.Connect("take", c.take) // want `receiver take may block the sender \(Take of mail\.Warehouse → net/http\.Get\)`
}

func given(stock ports.Stock) {
	orders.Placed.Connect("given", func(ctx context.Context, o orders.Order) error { return stock.Take(o.ID) })
}

func main() {
	connect(counter{mail.Warehouse{URL: "https://example.org/"}})
	given(mail.Warehouse{URL: "https://example.net/"}) // want `receiver Warehouse may block the sender \(net/http\.Get\)`
	var other ports.Stock = mail.Warehouse{URL: "https://example.com/"}
	orders.Placed.Connect("other", func(ctx context.Context, o orders.Order) error { return other.Take(o.ID) }) // want `receiver function literal may block the sender \(Take → net/http\.Get\)`
	_ = orders.Placed.Send(context.Background(), orders.Order{})
}
