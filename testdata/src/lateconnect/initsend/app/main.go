// Command app connects in main what the shop has sent in its init.
package main

import (
	"context"
	"fmt"
	"os"

	"lateconnect/initsend/mailer"
	"lateconnect/initsend/shop"
)

func show(ctx context.Context, o shop.Order) error { return nil }

// Wrong for Orders and Loaded; right for Refunds, which is sent below.
func main() {
	shop.Orders.Connect("show", show) // want "receiver show is connected after Orders is sent"
	shop.Loaded.Connect("show", show) // want "receiver show is connected after Loaded is sent"
	shop.Refunds.Connect("show", show)
	mailer.Register()
	mailer.RegisterLate()
	wire()
	if err := shop.Place(context.Background()); err != nil {
		fmt.Fprintln(os.Stderr, err, shop.Theme())
		os.Exit(1)
	}
}

// Wrong: a function of main, however deep, comes later.
func wire() {
	shop.Prices.Connect("show", show) // want "receiver show is connected after Prices is sent"
}
