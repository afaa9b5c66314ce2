// Package shared uses a shop whose parts share one signal.
package shared

import (
	"context"
	"log"

	"lateconnect/shared/shop"
)

func day(ctx context.Context) {
	s, err := shop.Open()
	if err != nil {
		log.Fatal(err)
	}
	s.Till.Sell(ctx)
	s.Clerk.Listen() // want `receiver function literal is connected after sold is sent`
	s.Other.Listen()
}

func evening(ctx context.Context) {
	b := new(shop.Bus)
	shop.NewTill(b).Sell(ctx)
	shop.NewClerk(b).Listen() // want `receiver function literal is connected after sold is sent`
	shop.NewClerk(new(shop.Bus)).Listen()
}
