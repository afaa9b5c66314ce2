// Package senders holds uids that belong to another signal or to another sender.
package senders

import "context"

// Currency is a sender.
type Currency string

// The currencies.
const (
	Euro   Currency = "EUR"
	Dollar Currency = "USD"
	Krone  Currency = "DKK"
)

func quote(ctx context.Context, c Currency, rate int) error { return nil }

func count(ctx context.Context, n int) error { return nil }
