package local

import (
	"context"

	"github.com/signalvet/signalvet/dispatch"
)

// Right: the same uid.
func sameUID() {
	orders := dispatch.New[int]("orders")
	orders.Connect("audit", audit)
	orders.Disconnect("audit")
}

// Right: several connections, and each is found.
func allOfThem() {
	orders := dispatch.New[int]("orders")
	orders.Connect("audit", audit)
	orders.Connect("mail", mail)
	orders.Disconnect("mail")
	orders.Disconnect("audit")
}

// Right: the uids are near each other, but both exist.
func nearButBothThere() {
	orders := dispatch.New[int]("orders")
	orders.Connect("audit-log", audit)
	orders.Connect("audit_log", mail)
	orders.Disconnect("audit_log")
	orders.Disconnect("audit-log")
}

// Right: the handle needs no uid.
func byHandle() {
	orders := dispatch.New[int]("orders")
	c := orders.Connect("audit", audit)
	defer c.Disconnect()
}

// Right: the order of the calls does not matter to the uid.
func disconnectBeforeConnect() {
	orders := dispatch.New[int]("orders")
	for range 2 {
		orders.Disconnect("audit")
		orders.Connect("audit", audit)
	}
}

// Right: connected in one branch only; that is still the connection that it means.
func connectedInBranch(loud bool) {
	orders := dispatch.New[int]("orders")
	if loud {
		orders.Connect("mail", mail)
	}
	orders.Disconnect("mail")
}

// Right: connected in a literal.
func connectedInLiteral() {
	orders := dispatch.New[int]("orders")
	setup := func() { orders.Connect("audit", audit) }
	setup()
	orders.Disconnect("audit")
}

// Right: the helper connects with that uid.
func connectedByKnownHelper() {
	orders := dispatch.New[int]("orders")
	attach(orders)
	orders.Disconnect("checksum")
}

// Right: what the callback connects is not known.
func handedToCallback(setup func(*dispatch.Signal[int])) {
	orders := dispatch.New[int]("orders")
	setup(orders)
	orders.Disconnect("telemetry")
}

// Plugin is implemented elsewhere.
type Plugin interface{ Attach(*dispatch.Signal[int]) }

// Right: what the plugin connects is not known.
func handedToInterface(p Plugin) {
	orders := dispatch.New[int]("orders")
	p.Attach(orders)
	orders.Disconnect("telemetry")
}

// Right: the signal comes from the caller, who may have connected.
func fromCaller(orders *dispatch.Signal[int]) {
	orders.Connect("audit", audit)
	orders.Disconnect("metrics")
	orders.Disconnect("audit")
}

// Right: an alias of the signal makes the connection.
func throughAlias() {
	orders := dispatch.New[int]("orders")
	alias := orders
	alias.Connect("audit", audit)
	orders.Disconnect("audit")
}

// Right: the method value makes the connection.
func throughMethodValue() {
	orders := dispatch.New[int]("orders")
	connect := orders.Connect
	connect("audit", audit)
	orders.Disconnect("audit")
}

// Right: an option changes nothing about the uid.
func withOptions(ctx context.Context) {
	orders := dispatch.New[int]("orders")
	orders.Connect("audit", audit, dispatch.Until(ctx), dispatch.Once())
	orders.Disconnect("audit")
}

// set has the method name of a signal, but is none.
type set map[string]bool

func (s set) Disconnect(uid string) bool { return s[uid] }

// Right: the set is no signal.
func notASignal() bool {
	s := set{"audit": true}
	return s.Disconnect("audti")
}
