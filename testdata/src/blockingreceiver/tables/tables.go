// Package tables connects receivers in loops over literals.
package tables

import (
	"context"
	"net/http"

	"github.com/signalvet/signalvet/dispatch"
)

// Order is the payload.
type Order struct{ ID int }

var placed = dispatch.New[Order]("placed")

func audit(ctx context.Context, o Order) error { return nil }

func hook(ctx context.Context, o Order) error {
	resp, err := http.Get("https://hooks.example/orders")
	if err != nil {
		return err
	}
	return resp.Body.Close()
}

// Wrong: one of the receivers waits.
func receivers() {
	for uid, r := range map[string]dispatch.Receiver[Order]{"audit": audit, "hook": hook} {
		placed.Connect(uid, r) // want `receiver hook may block the sender \(net/http.Get\)`
	}
}

// Wrong: the same with rows.
func rows() {
	table := []struct {
		uid      string
		receiver dispatch.Receiver[Order]
	}{{"row-audit", audit}, {"row-hook", hook}}
	for _, row := range table {
		placed.Connect(row.uid, row.receiver) // want `receiver hook may block the sender`
	}
}

// Right: none waits.
func quick() {
	for _, r := range []dispatch.Receiver[Order]{audit} {
		placed.Connect("quick", r)
	}
}
