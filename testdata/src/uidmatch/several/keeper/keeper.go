// Package keeper connects to one of two.
package keeper

import (
	"context"

	"uidmatch/several/door"
)

func watch(context.Context, int) error { return nil }

// Keep connects to one signal, and disconnects from whichever.
func Keep(d *door.Door) (stop func()) {
	d.OnClose("keeper", watch)
	return func() { d.Forget("keeper") }
}
