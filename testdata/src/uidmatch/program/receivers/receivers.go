// Package receivers connects in its init and is imported for that only.
package receivers

import (
	"os"

	"uidmatch/program/shop"
)

func init() {
	shop.Orders.Connect("stock-keeper", shop.Log)
	shop.Orders.Connect("newsletter", shop.Log)
	shop.Refunds.Connect("cash-desk", shop.Log)
	shop.Returns.Connect(os.Getenv("RETURNS_UID"), shop.Log)
	shop.Tariffs.From("DE").Connect("customs", shop.LogFrom)
}
