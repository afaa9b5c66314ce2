// Package senders holds keyed signals: a connect for a key, for any key, and sends from keys.
package senders

import (
	"context"

	"github.com/signalvet/signalvet/dispatch"
)

// Currency is the sender of a rate.
type Currency string

// The currencies of the desk.
const (
	Euro   Currency = "EUR"
	Dollar Currency = "USD"
)

// Room is a sender with a constant that counts.
type Room int

// The rooms.
const (
	Lobby Room = iota
	Cellar
)

var (
	rates = dispatch.NewKeyed[Currency, float64]("desk.rates")
	chat  dispatch.Keyed[Room, string]
)

func quote(ctx context.Context, c Currency, rate float64) error { return nil }

func say(ctx context.Context, r Room, text string) error { return nil }

func currency() Currency { return Euro }

// Desk holds a keyed signal.
type Desk struct {
	fills *dispatch.Keyed[Currency, float64]
}
