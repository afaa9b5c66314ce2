// Package ledger imports billing, and closes a cycle with it.
package ledger

import (
	"context"

	"sendcycle/program/billing"
	"sendcycle/program/signals"
)

// Register connects.
func Register() {
	billing.Register()
	signals.Stocked.Connect("ledger", book)
}

func book(ctx context.Context, id int) error {
	return signals.Booked.Send(ctx, id) // want `sending Booked leads back to Booked \(rebook → book\)`
}
