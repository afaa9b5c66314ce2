// Package door disconnects from whichever signal there is.
package door

import (
	"context"

	"github.com/signalvet/signalvet/dispatch"
)

// Door has two signals.
type Door struct {
	opened dispatch.Signal[int]
	closed dispatch.Signal[int]
}

// OnOpen connects.
func (d *Door) OnOpen(uid string, r func(context.Context, int) error) {
	d.opened.Connect("open:"+uid, r)
}

// OnClose connects.
func (d *Door) OnClose(uid string, r func(context.Context, int) error) {
	d.closed.Connect("close:"+uid, r)
}

// Forget disconnects from either.
func (d *Door) Forget(uid string) bool {
	return d.opened.Disconnect("open:"+uid) || d.closed.Disconnect("close:"+uid)
}
