// Package library defines signals for its importers.
package library

import (
	"context"

	"github.com/signalvet/signalvet/dispatch"
)

// Right: importers may receive it.
var Changed = dispatch.New[int]("changed")

// Change sends.
func Change(ctx context.Context) error { return Changed.Send(ctx, 1) }
