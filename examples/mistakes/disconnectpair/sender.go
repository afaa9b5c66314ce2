package main

import (
	"context"

	"github.com/signalvet/signalvet/dispatch"
)

// shop is who sends parcels.
type shop string

const (
	north shop = "north"
	south shop = "south"
	west  shop = "west"
)

// The signals of a shop are sent with the number of a parcel. To send as one
// shop and to listen to another, or to mix up one shop with all of them, is how
// Go writes the old mistake of sending an instance and listening for its class.
var (
	parcels = dispatch.NewKeyed[shop, int]("parcels")
	returns = dispatch.NewKeyed[shop, int]("returns")
)

// fromOneToAll connects to one shop and disconnects from all of them.
func fromOneToAll(ctx context.Context) error {
	parcels.From(north).Connect("invoice", invoice)
	// The receiver listens to the northern shop, so it must leave there too.
	parcels.Disconnect("invoice")
	return parcels.From(north).Send(ctx, 2)
}

// fromOneToAnother connects to one shop and disconnects from another.
func fromOneToAnother(ctx context.Context) error {
	parcels.From(south).Connect("courier", ship)
	// The receiver never listened to the northern shop.
	parcels.From(north).Disconnect("courier")
	return parcels.From(south).Send(ctx, 3)
}

// fromAllToOne connects to all shops and disconnects from one of them.
func fromAllToOne(ctx context.Context) error {
	returns.Connect("statistics", count)
	// The receiver listens to all shops; one shop cannot take it away.
	returns.From(west).Disconnect("statistics")
	return returns.From(west).Send(ctx, 4)
}

func invoice(context.Context, shop, int) error { return report("invoice") }

func ship(context.Context, shop, int) error { return report("courier") }

func count(context.Context, shop, int) error { return report("statistics") }
