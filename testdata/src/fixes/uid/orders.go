// Package uid takes connections away by names that are nearly right.
package uid

import (
	"context"

	"github.com/signalvet/signalvet/dispatch"
)

const auditUID = "audit"

func audit(ctx context.Context, n int) error { return nil }

func literal() {
	orders := dispatch.New[int]("orders")
	orders.Connect("audit-log", audit)
	orders.Disconnect("audit_log") // want `did you mean "audit-log"\?`
}

// A constant may be used elsewhere.
func constant() {
	orders := dispatch.New[int]("orders")
	orders.Connect("Audit", audit)
	orders.Disconnect(auditUID) // want `did you mean "Audit"\?`
}

// Nothing is near.
func far() {
	orders := dispatch.New[int]("orders")
	orders.Connect("ledger", audit)
	orders.Disconnect("audit") // want `no connection of orders has uid "audit"`
}
