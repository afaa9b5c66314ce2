// Package platforms has a file for another platform.
package platforms

import (
	"context"

	"github.com/signalvet/signalvet/dispatch"
)

// Right: on another platform it is received.
var elsewhere = dispatch.New[int]("elsewhere")

func tell(ctx context.Context) error { return elsewhere.Send(ctx, 1) }
