// Package poisoned holds signals with a connection whose uid is not known.
package poisoned

import (
	"context"
	"fmt"
	"os"

	"github.com/signalvet/signalvet/dispatch"
)

// Order is the payload.
type Order struct{ ID int }

func audit(ctx context.Context, o Order) error { return nil }

// Right: the environment's uid may be this one.
func uidFromEnvironment() {
	s := new(dispatch.Signal[Order])
	s.Connect("audit", audit)
	s.Connect(os.Getenv("SHOP_UID"), audit)
	s.Disconnect("telemetry")
}

// Right: the parameter may be this one.
func uidFromParameter(uid string) {
	s := new(dispatch.Signal[Order])
	s.Connect(uid, audit)
	s.Disconnect("telemetry")
}

// Right: five letters are too few to tell a slip from another name.
func nearButShort(uid string) {
	s := new(dispatch.Signal[Order])
	s.Connect("audit", audit)
	s.Connect(uid, audit)
	s.Disconnect("audio")
}

// Right: two letters are too many to tell a slip from another name.
func nearByTwo(uid string) {
	s := new(dispatch.Signal[Order])
	s.Connect("reconciling", audit)
	s.Connect(uid, audit)
	s.Disconnect("reconsilling")
}

// Right: the known one matches.
func knownMatches(uid string) {
	s := new(dispatch.Signal[Order])
	s.Connect("audit", audit)
	s.Connect(uid, audit)
	s.Disconnect("audit")
}

// Wrong: a known uid differs only in its separator.
func nearBySeparator(uid string) {
	s := new(dispatch.Signal[Order])
	s.Connect("tax-report", audit)
	s.Connect(uid, audit)
	s.Disconnect("tax_report") // want `no connection of s has uid "tax_report"; did you mean "tax-report"\?`
}

// Wrong: a known uid differs only in case.
func nearByCase() {
	s := new(dispatch.Signal[Order])
	s.Connect(fmt.Sprint("tenant", os.Getpid()), audit)
	s.Connect("invoice", audit)
	s.Disconnect("Invoice") // want `no connection of s has uid "Invoice"; did you mean "invoice"\?`
}

// Wrong: a known uid differs in one letter of nine.
func nearByLetter(uids []string) {
	s := new(dispatch.Signal[Order])
	for _, uid := range uids {
		s.Connect(uid, audit)
	}
	s.Connect("warehouse", audit)
	s.Disconnect("warehause") // want `no connection of s has uid "warehause"; did you mean "warehouse"\?`
}

// Right: the wrong signal, but an unknown uid may make it right.
func wrongSignalPerhaps(uid string) {
	var orders, payments dispatch.Signal[Order]
	orders.Connect(uid, audit)
	payments.Connect("fraud-check", audit)
	orders.Disconnect("fraud-check")
}

// Right: the other signal's unknown uid does not make this one wrong.
func otherSignalUnknown(uid string) {
	var orders, payments dispatch.Signal[Order]
	orders.Connect("counter", audit)
	payments.Connect(uid, audit)
	orders.Disconnect("counter")
	payments.Disconnect("counter")
}

// Wrong: the unknown uid belongs to the other signal, so it does not excuse this one.
func unknownElsewhere(uid string) {
	var orders, payments dispatch.Signal[Order]
	orders.Connect("conveyor", audit)
	payments.Connect(uid, audit)
	orders.Disconnect("treadmill") // want `no connection of orders has uid "treadmill"`
}

// Right: an unknown sender with an unknown uid.
func unknownOnView(uid, k string) {
	s := new(dispatch.Keyed[string, Order])
	s.From(k).Connect(uid, func(context.Context, string, Order) error { return nil })
	s.From("berlin").Disconnect("telemetry")
}
