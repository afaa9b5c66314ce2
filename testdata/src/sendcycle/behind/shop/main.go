// Command shop has a stock that orders again.
package main

import (
	"context"

	"sendcycle/behind/orders" // want `sending Placed leads back to Placed \(take → Take of stock\.Refilling → Place\), connected at orders\.go:27`
	"sendcycle/behind/stock"
)

func main() {
	orders.Keep(new(stock.Refilling))
	_ = orders.Place(context.Background(), "one")
}
