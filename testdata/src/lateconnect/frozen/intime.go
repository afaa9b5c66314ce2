package frozen

import (
	"errors"

	"github.com/signalvet/signalvet/dispatch"
)

// Right: connected, then frozen.
func connectThenFreeze() {
	orders.Connect("audit", audit)
	orders.Freeze()
}

// Right: TryConnect returns the error.
func freezeThenTry() error {
	orders.Freeze()
	if _, err := orders.TryConnect("audit", audit); !errors.Is(err, dispatch.ErrFrozen) {
		return err
	}
	return nil
}

// Right: TryConnect after the program's freeze returns the error as well.
func freezeAllThenTry() error {
	dispatch.Freeze()
	_, err := payments.From("berlin").TryConnect("audit", auditFrom)
	return err
}

// Right: another signal is frozen.
func freezeOther() {
	refunds.Freeze()
	orders.Connect("audit", audit)
}

// Right: the program's freeze is for named signals, and this one has no name.
func freezeAllButUnnamed() {
	dispatch.Freeze()
	unnamed.Connect("audit", audit)
}

// Right: the freeze runs at the end.
func deferredFreeze() {
	defer dispatch.Freeze()
	register()
	refunds.Connect("audit", audit)
}

// Right: only production freezes.
func freezeInOneBranch(production bool) {
	if production {
		dispatch.Freeze()
	}
	orders.Connect("audit", audit)
}

// Right: two hosts, two signals.
func freezeOtherInstance() {
	a, b := NewPlugins(), NewPlugins()
	a.loaded.Freeze()
	b.loaded.Connect("audit", audit)
	b.loaded.Freeze()
}

// Right: helpers in order.
func helpersInOrder() {
	register()
	sealAll()
}

// Right: disconnecting from a frozen signal is allowed.
func freezeThenDisconnect() bool {
	seal()
	return orders.Disconnect("audit")
}

// Right: frozen or connected, not both.
func freezeOrConnect(plugin bool) {
	if plugin {
		register()
		return
	}
	seal()
}
