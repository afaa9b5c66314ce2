// Package receivers connects to the shop's signals.
package receivers

import (
	"context"

	"github.com/signalvet/signalvet/dispatch"
	"lateconnect/acrosspkg/shop"
	"lateconnect/acrosspkg/wrap"
)

// Audit is a receiver.
func Audit(ctx context.Context, o shop.Order) error { return nil }

func mail(o shop.Order) {}

// Register connects directly.
func Register() { shop.Orders.Connect("audit", Audit) }

// RegisterMail connects through the generic wrapper.
func RegisterMail() { wrap.On(shop.Orders, "mail", mail) }

// RegisterDeep is Register, one level deeper.
func RegisterDeep() { Register() }

// RegisterRefunds connects to the other signal.
func RegisterRefunds() { wrap.On(shop.Refunds, "mail", mail) }

// OnOrder connects on behalf of its caller.
func OnOrder(uid string, r dispatch.Receiver[shop.Order]) { shop.Orders.Connect(uid, r) }

// Print is a receiver of the plain kind.
func Print(o shop.Order) {}
