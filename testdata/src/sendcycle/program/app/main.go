// Command app sees both halves; what ledger has told is not told again.
package main

import (
	"context"

	"sendcycle/program/billing" // want `sending Billed leads back to Billed \(reserve → Order → bill\), connected at billing.go:12`
	"sendcycle/program/ledger"
	"sendcycle/program/signals"
	"sendcycle/program/stock"
)

func main() {
	billing.Register()
	stock.Register()
	ledger.Register()
	_ = signals.Order(context.Background(), 1)
}
