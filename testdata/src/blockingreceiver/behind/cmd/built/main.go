// Command built is given a value whose type it does not see.
package main

import (
	"context"

	"blockingreceiver/behind/mail"
	"blockingreceiver/behind/orders"
)

func main() {
	orders.Keep(mail.Warehouse{})
	orders.Keep(mail.Shelf())
	_ = orders.Placed.Send(context.Background(), orders.Order{})
}
