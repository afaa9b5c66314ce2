// Package sig exports a signal.
package sig

import (
	"context"

	"github.com/signalvet/signalvet/dispatch"
)

// Failed is connected in receivers/alerts.
var Failed = dispatch.New[int]("jobs.failed")

// Page is a receiver.
func Page(context.Context, int) error { return nil }
