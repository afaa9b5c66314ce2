package wrappers

import (
	"context"
	"time"

	"github.com/signalvet/signalvet/dispatch"
)

// Wrong: On's literal calls the plain function at once.
func genericOn() {
	On(orders, "charge", chargePlain) // want `receiver chargePlain may block the sender.*net/http\.Get`
}

// Wrong: a literal in a wrapper.
func genericOnLiteral() {
	On(orders, "sleep", func(o Order) { time.Sleep(time.Second) }) // want `receiver function literal may block the sender.*time\.Sleep`
}

// Wrong: two wrappers deep.
func twoDeep() {
	OnOrder("charge", chargePlain) // want `receiver chargePlain may block the sender`
}

// Wrong: four wrappers deep.
func fourDeep() {
	OnOrderDeep(chargePlain) // want `receiver chargePlain may block the sender`
}

// Wrong: options change nothing here.
func withOptions() {
	OnLogged("charge", charge, dispatch.Once()) // want `receiver charge may block the sender`
}

// Wrong: the method wraps.
func byMethod(h *Hub) {
	h.Listen("charge", charge) // want `receiver charge may block the sender`
}

// Wrong: the interface's only implementation wraps.
func byInterface(b Bus) {
	b.Subscribe("charge", charge) // want `receiver charge may block the sender`
}

// Wrong: the wrapper's method value.
func byMethodValue(h *Hub) {
	listen := h.Listen
	listen("charge", charge) // want `receiver charge may block the sender`
}

// Wrong: the signal's method value.
func bySignalMethodValue() {
	connect := orders.Connect
	connect("charge", charge) // want `receiver charge may block the sender`
}

// Wrong: a local wrapper.
func byClosure() {
	on := func(uid string, r dispatch.Receiver[Order]) { orders.Connect(uid, r, dispatch.KeepFirst()) }
	on("charge", charge) // want `receiver charge may block the sender`
}

// Wrong: the receiver has a line of its own.
func onOwnLine(h *Hub) {
	h.Listen(
		"charge",
		charge, // want `receiver charge may block the sender`
	)
}

// Wrong: a literal that waits, given to a wrapper with a context.
func literalWithContext() {
	OnLogged("poll", func(ctx context.Context, o Order) error { // want `receiver function literal may block the sender`
		for ctx.Err() == nil {
			time.Sleep(time.Second)
		}
		return nil
	})
}
