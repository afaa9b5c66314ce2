// Package receivers registers its receivers in functions.
package receivers

import (
	"context"

	"github.com/signalvet/signalvet/dispatch"

	"deadconnect/program/shop"
)

// Register connects.
func Register() { shop.Placed.Connect("mail", mail) }

// RegisterShipping connects, and is forgotten.
func RegisterShipping() { shop.Shipped.Connect("letter", letter) }

// RegisterUnsent connects to what the program does not send.
func RegisterUnsent() { shop.Unsent.Connect("letter", letter) }

// OnPlaced connects on behalf of its caller.
func OnPlaced(uid string, r dispatch.Receiver[int]) { shop.Placed.Connect(uid, r) }

// Demo shows how it works.
func Demo() { shop.Shipped.Connect("demo", letter) }

func mail(context.Context, int) error { return nil }

func letter(context.Context, int) error { return nil }
