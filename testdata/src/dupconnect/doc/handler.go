// Package doc holds the lines that the documentation of dupconnect shows.
package doc

import (
	"context"
	"net/http"

	"github.com/signalvet/signalvet/dispatch"
)

var orders = dispatch.New[string]("orders")

func audit(ctx context.Context, order string) error { return nil }

func place(r *http.Request) { _ = orders.Send(r.Context(), r.FormValue("order")) }

func handle(w http.ResponseWriter, r *http.Request) {
	orders.Connect("audit", audit) // want `^receiver audit is connected to orders per request `
	place(r)
}
