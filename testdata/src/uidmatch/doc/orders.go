// Package doc holds the lines that the documentation of uidmatch shows.
package doc

import (
	"context"

	"github.com/signalvet/signalvet/dispatch"
)

func audit(ctx context.Context, id int) error { return nil }

func auditSale(ctx context.Context, region string, id int) error { return nil }

func wrongUID() {
	orders := dispatch.New[int]("orders")
	orders.Connect("audit", audit)
	orders.Disconnect("audti") // want `^no connection of orders has uid "audti"; did you mean "audit"\?$`
}

func wrongSender() {
	sales, audit := dispatch.NewKeyed[string, int]("sales"), auditSale
	sales.From("eu").Connect("audit", audit)
	sales.Disconnect("audit") // want `^uid "audit" of sales is connected through From\(eu\), not for any sender \(Disconnect returns false\)$`
}

func right() {
	orders := dispatch.New[int]("orders")
	orders.Connect("audit", audit)
	orders.Disconnect("audit")
}
