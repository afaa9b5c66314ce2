// Command mixed may have a stock that orders nothing.
package main

import (
	"context"
	"os"

	"sendcycle/behind/orders"
	"sendcycle/behind/stock"
)

func main() {
	var s orders.Stock = new(stock.Plain)
	if len(os.Args) > 1 {
		s = new(stock.Refilling)
	}
	orders.Keep(s)
	_ = orders.Place(context.Background(), "one")
}
