// Package mail uses a uid that another package uses too.
package mail

import (
	"context"

	"dupconnect/program/shop"
)

func mail(context.Context, int) error { return nil }

func init() {
	shop.Placed.Connect("log", mail)
	shop.Shipped.Connect("mail", mail)
}
