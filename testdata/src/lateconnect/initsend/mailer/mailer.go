// Package mailer connects to the shop's signals from outside.
package mailer

import (
	"context"

	"lateconnect/initsend/shop"
)

func mail(ctx context.Context, o shop.Order) error { return nil }

// Wrong: the shop's init has run before this one.
func init() {
	shop.Orders.Connect("mail", mail) // want "receiver mail is connected after Orders is sent"
}

// Wrong: a package-level initialiser of an importer comes later, too.
var _ = shop.Prices.Connect("mail", mail) // want "receiver mail is connected after Prices is sent"

// RegisterThemes is wrong: whoever calls it, it comes later.
func RegisterThemes() {
	shop.Themes.Connect("mail", mail) // want "receiver mail is connected after Themes is sent"
}

// Register is right: these are not sent before main runs.
func Register() {
	shop.Refunds.Connect("mail", mail)
	shop.Audits.Connect("mail", mail)
}

// RegisterLate is right: the first tick and the debugging only may come before.
func RegisterLate() {
	shop.Ticks.Connect("mail", mail)
	shop.Debugs.Connect("mail", mail)
}
