package frozen

import "github.com/signalvet/signalvet/dispatch"

// Wrong: Connect panics on a frozen signal.
func freezeThenConnect() {
	orders.Freeze()
	orders.Connect("audit", audit) // want "receiver audit is connected after orders is frozen"
}

// Wrong: the whole program is frozen, and orders has a name.
func freezeAllThenConnect() {
	dispatch.Freeze()
	orders.Connect("audit", audit) // want "receiver audit is connected after orders is frozen"
}

// Wrong: frozen by a helper.
func helperFreezes() {
	seal()
	orders.Connect("audit", audit) // want "receiver audit is connected after orders is frozen"
}

// Wrong: frozen by a helper, connected by a helper.
func helpersBoth() {
	sealAll()
	register() // want "receiver audit is connected after orders is frozen"
}

// Wrong: a keyed signal can be frozen too.
func freezeKeyed() {
	payments.Freeze()
	payments.Connect("audit", auditFrom) // want "receiver auditFrom is connected after payments is frozen"
}

// Wrong: the freeze holds for every sender.
func freezeKeyedView() {
	payments.Freeze()
	payments.From("berlin").Connect("audit", auditFrom) // want "receiver auditFrom is connected after payments is frozen"
}

// Wrong: the program's freeze holds for keyed signals with a name.
func freezeAllKeyed() {
	dispatch.Freeze()
	payments.From("berlin").Connect("audit", auditFrom) // want "receiver auditFrom is connected after payments is frozen"
}

// Wrong: an unnamed signal that is frozen itself.
func freezeUnnamed() {
	unnamed.Freeze()
	unnamed.Connect("audit", audit) // want "receiver audit is connected after unnamed is frozen"
}

// Wrong: a local signal.
func freezeLocal() {
	done := dispatch.New[Event]("done")
	done.Freeze()
	done.Connect("audit", audit) // want "receiver audit is connected after done is frozen"
}

// Wrong: a field.
func freezeField(p *Plugins) {
	p.loaded.Freeze()
	p.loaded.Connect("audit", audit) // want "receiver audit is connected after loaded is frozen"
}

// Wrong: both branches freeze, one of them everything.
func freezeInBranches(all bool) {
	if all {
		dispatch.Freeze()
	} else {
		orders.Freeze()
	}
	orders.Connect("audit", audit) // want "receiver audit is connected after orders is frozen"
}
