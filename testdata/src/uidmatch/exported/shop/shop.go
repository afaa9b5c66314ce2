// Package shop exports signals; who connects to them is known in main only.
package shop

import (
	"context"

	"github.com/signalvet/signalvet/dispatch"
)

// Order is the payload.
type Order struct{ ID int }

// The shop's signals.
var (
	Orders  = dispatch.New[Order]("shop.orders")
	Refunds = dispatch.New[Order]("shop.refunds")
	Ledgers = dispatch.New[Order]("shop.ledgers")
)

// Desk has an exported signal in a field.
type Desk struct{ Opened dispatch.Signal[Order] }

func audit(ctx context.Context, o Order) error { return nil }

func init() {
	Orders.Connect("stocktaking", audit)
	Orders.Connect("shelf-1", audit)
	Orders.Connect("shelf-2", audit)
}

// Open connects the desk's receiver.
func (d *Desk) Open() { d.Opened.Connect("receptionist", audit) }

// MuteFar is right: an importer may have connected this.
func MuteFar() { Orders.Disconnect("geolocation") }

// MuteUnconnected is right: importers connect to Refunds.
func MuteUnconnected() { Refunds.Disconnect("geolocation") }

// MuteNear is wrong: it is a slip of a uid that stands here.
func MuteNear() {
	Orders.Disconnect("stock-taking") // want `no connection of Orders has uid "stock-taking"; did you mean "stocktaking"\?`
}

// MuteNearLetter is wrong: one letter too many.
func MuteNearLetter() {
	Orders.Disconnect("stocktacking") // want `no connection of Orders has uid "stocktacking"; did you mean "stocktaking"\?`
}

// MuteAmbiguous is right: two candidates are equally near, so an importer may well have a third.
func MuteAmbiguous() { Orders.Disconnect("shelf-3") }

// MuteExact is right.
func MuteExact() { Orders.Disconnect("shelf-2") }

// Close is right: another desk may have been given another receiver.
func (d *Desk) Close() {
	d.Opened.Disconnect("receptionist")
	d.Opened.Disconnect("wallpaper")
}

// CloseNear is wrong: it is a slip of the desk's own uid.
func (d *Desk) CloseNear() {
	d.Opened.Disconnect("receptionists") // want `no connection of Opened has uid "receptionists"; did you mean "receptionist"\?`
}
