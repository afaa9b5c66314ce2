// Package fields has local objects with exported signals.
package fields

import (
	"context"

	"github.com/signalvet/signalvet/dispatch"
)

// Thing has an exported signal.
type Thing struct{ Moved dispatch.Signal[int] }

func see(context.Context, int) error { return nil }

// Wrong: the thing is local and handed to nobody.
func local() {
	var t Thing
	t.Moved.Connect("camera-one", see)
	t.Moved.Disconnect("camera-two") // want `no connection of Moved has uid "camera-two"`
}

// Wrong: so is the one behind a pointer.
func pointer() {
	t := &Thing{}
	t.Moved.Connect("camera-five", see)
	_ = t.Moved.Send(context.Background(), 1)
	t.Moved.Disconnect("camera-six") // want `no connection of Moved has uid "camera-six"`
}

// Right: setup may connect.
func handedOver(setup func(*Thing)) {
	var t Thing
	setup(&t)
	t.Moved.Disconnect("camera-three")
}

// Right: the caller may connect.
func returned() (*Thing, func()) {
	t := new(Thing)
	return t, func() { t.Moved.Disconnect("camera-four") }
}
