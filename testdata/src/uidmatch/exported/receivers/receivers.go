// Package receivers connects to the shop's signals.
package receivers

import (
	"context"

	"uidmatch/exported/shop"
)

// AuditUID is what the audit is connected with.
const AuditUID = "audit-trail"

func audit(ctx context.Context, o shop.Order) error { return nil }

func init() {
	shop.Refunds.Connect(AuditUID, audit)
	shop.Refunds.Connect("paper-shredder", audit)
	shop.Ledgers.Connect("bookkeeping", audit)
}
