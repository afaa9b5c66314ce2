// Package local holds signals that live in one function, so all their connections are known.
package local

import (
	"context"
	"fmt"

	"github.com/signalvet/signalvet/dispatch"
)

func audit(ctx context.Context, id int) error { return nil }

func mail(ctx context.Context, id int) error { return nil }

// Wrong: two letters changed places.
func swappedLetters() {
	orders := dispatch.New[int]("orders")
	orders.Connect("audit", audit)
	orders.Disconnect("audti") // want `no connection of orders has uid "audti"; did you mean "audit"\?`
}

// Wrong: a hyphen became an underscore.
func otherSeparator() {
	orders := dispatch.New[int]("orders")
	orders.Connect("stock-count", audit)
	orders.Disconnect("stock_count") // want `no connection of orders has uid "stock_count"; did you mean "stock-count"\?`
}

// Wrong: upper case.
func otherCase() {
	orders := dispatch.New[int]("orders")
	orders.Connect("ledger", audit)
	orders.Disconnect("Ledger") // want `no connection of orders has uid "Ledger"; did you mean "ledger"\?`
}

// Wrong: camel case is a separator and a case.
func camelCase() {
	orders := dispatch.New[int]("orders")
	orders.Connect("tax.report", audit)
	orders.Disconnect("taxReport") // want `no connection of orders has uid "taxReport"; did you mean "tax.report"\?`
}

// Wrong: one letter is missing.
func missingLetter() {
	var refunds dispatch.Signal[int]
	refunds.Connect("accounting", audit)
	refunds.Disconnect("acounting") // want `no connection of refunds has uid "acounting"; did you mean "accounting"\?`
}

// Wrong: two letters differ, out of eleven.
func twoLetters() {
	var refunds dispatch.Signal[int]
	refunds.Connect("reconciling", audit)
	refunds.Disconnect("reconsilling") // want `no connection of refunds has uid "reconsilling"; did you mean "reconciling"\?`
}

// Wrong: an entirely different name, so there is nothing to propose.
func differentName() {
	var refunds dispatch.Signal[int]
	refunds.Connect("warehouse", audit)
	refunds.Disconnect("cinema") // want `no connection of refunds has uid "cinema"`
}

// Wrong: nothing was ever connected.
func nothingConnected() {
	returns := dispatch.New[int]("returns")
	_ = returns.Send(context.Background(), 1)
	returns.Disconnect("helpdesk") // want `no connection of returns has uid "helpdesk"`
}

// Wrong: two candidates are equally near, so none is proposed.
func twoCandidates() {
	shards := dispatch.New[int]("shards")
	shards.Connect("replica-1", audit)
	shards.Connect("replica-2", mail)
	shards.Disconnect("replica-3") // want `no connection of shards has uid "replica-3"($| \()`
}

// Wrong: a deferred disconnect misses as well.
func deferredDisconnect(ctx context.Context) error {
	scans := dispatch.New[int]("scans")
	scans.Connect("progress-bar", audit)
	defer scans.Disconnect("progressbar") // want `no connection of scans has uid "progressbar"; did you mean "progress-bar"\?`
	return scans.Send(ctx, 1)
}

// Wrong: so does one in a deferred literal.
func deferredLiteral(ctx context.Context) error {
	scans := dispatch.New[int]("scans")
	scans.Connect("spinner", audit)
	defer func() {
		if !scans.Disconnect("spiner") { // want `no connection of scans has uid "spiner"; did you mean "spinner"\?`
			fmt.Println("no spinner")
		}
	}()
	return scans.Send(ctx, 1)
}

// Wrong: TryConnect makes a connection with that uid.
func tryConnected() error {
	uploads := dispatch.New[int]("uploads")
	if _, err := uploads.TryConnect("virus-scan", audit); err != nil {
		return err
	}
	uploads.Disconnect("virus-scam") // want `no connection of uploads has uid "virus-scam"; did you mean "virus-scan"\?`
	return nil
}

// Wrong: one of the two disconnects is misspelt.
func oneOfTwo() {
	uploads := dispatch.New[int]("uploads")
	uploads.Connect("thumbnail", audit, dispatch.Priority(1))
	uploads.Connect("transcode", mail, dispatch.Priority(2))
	uploads.Disconnect("thumbnail")
	uploads.Disconnect("trancode") // want `no connection of uploads has uid "trancode"; did you mean "transcode"\?`
}

// Wrong: a helper in this package makes the only connection, and its uid is another.
func connectedByHelper() {
	uploads := dispatch.New[int]("uploads")
	attach(uploads)
	uploads.Disconnect("exif-strip") // want `no connection of uploads has uid "exif-strip"`
}

func attach(s *dispatch.Signal[int]) { s.Connect("checksum", audit) }

// Wrong: a keyed local signal.
func keyedLocal() {
	rates := dispatch.NewKeyed[string, int]("rates")
	rates.Connect("quotation", func(ctx context.Context, k string, n int) error { return nil })
	rates.Disconnect("quotations") // want `no connection of rates has uid "quotations"; did you mean "quotation"\?`
}
