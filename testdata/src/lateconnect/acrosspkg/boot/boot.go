// Package boot starts the shop.
package boot

import (
	"context"
	"time"

	"lateconnect/acrosspkg/shop"
)

// Warm places the first order.
func Warm(ctx context.Context) error { return shop.Place(ctx, shop.Order{ID: 1}) }

// WarmDeep is Warm, one level deeper.
func WarmDeep(ctx context.Context) error {
	defer time.Now()
	if err := Warm(ctx); err != nil {
		return err
	}
	return ctx.Err()
}

// WarmLazily may send.
func WarmLazily(ctx context.Context) { shop.PlaceMaybe(ctx, shop.Order{ID: 1}) }

// Serve sends at once, then every minute.
func Serve(ctx context.Context) {
	for {
		_ = Warm(ctx)
		time.Sleep(time.Minute)
	}
}

// Poll waits, then sends.
func Poll(ctx context.Context, every *time.Ticker) {
	for range every.C {
		_ = Warm(ctx)
	}
}

// Handler returns a function that sends when it is called.
func Handler(ctx context.Context) func() error { return func() error { return Warm(ctx) } }
