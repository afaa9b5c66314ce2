// Package tables connects and disconnects in loops over literals.
package tables

import (
	"context"

	"github.com/signalvet/signalvet/dispatch"
)

// Order is the payload.
type Order struct{ ID int }

var (
	placed = dispatch.New[Order]("placed")
	paid   = dispatch.New[Order]("paid")
)

func audit(ctx context.Context, o Order) error { return nil }

func mail(ctx context.Context, o Order) error { return nil }

func connect() {
	for _, row := range []struct {
		uid      string
		receiver dispatch.Receiver[Order]
	}{
		{"audit", audit},
		{uid: "mailer", receiver: mail},
	} {
		placed.Connect(row.uid, row.receiver)
	}
	for uid, r := range map[string]dispatch.Receiver[Order]{"ledger": audit, "receipts": mail} {
		paid.Connect(uid, r)
	}
}

// Right: each uid is in a table.
func disconnect() {
	for _, uid := range []string{"audit", "mailer"} {
		placed.Disconnect(uid)
	}
	paid.Disconnect("ledger")
	paid.Disconnect("receipts")
}

// Wrong: one of the uids is in no table.
func disconnectWrong() {
	for _, uid := range [...]string{"audit", "mailers"} {
		placed.Disconnect(uid) // want `no connection of placed has uid "mailers"; did you mean "mailer"\?`
	}
	paid.Disconnect("audit") // want `uid "audit" is connected to placed, not to paid`
}
