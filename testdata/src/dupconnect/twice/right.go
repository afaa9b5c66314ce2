package twice

import "github.com/signalvet/signalvet/dispatch"

// Right: two uids.
func uids() {
	placed.Connect("audit", audit)
	placed.Connect("count", count)
}

// Right: two signals.
func signals() {
	placed.Connect("same", audit)
	shipped.Connect("same", audit)
}

// Right: two senders, and any sender.
func manySenders() {
	priced.From("oslo").Connect("price", price)
	priced.From("rome").Connect("price", price)
	priced.Connect("price", price)
}

// Right: exclusive branches.
func exclusive(verbose bool) {
	if verbose {
		placed.Connect("log", audit)
	} else {
		placed.Connect("log", count)
	}
}

// Right: exclusive by the same condition.
func sameCondition(verbose bool) {
	if verbose {
		placed.Connect("log", audit)
	}
	if !verbose {
		placed.Connect("log", count)
	}
}

// Right: exclusive by a return.
func byReturn(verbose bool) {
	if verbose {
		placed.Connect("log", audit)
		return
	}
	placed.Connect("log", count)
}

// Right: disconnected in between.
func between() {
	placed.Connect("audit", audit)
	placed.Disconnect("audit")
	placed.Connect("audit", audit)
}

// Right: disconnected by a helper.
func betweenHelpers() {
	register()
	unregister()
	register()
}

// Right: disconnected by its connection.
func byToken() {
	c := placed.Connect("token", audit)
	c.Disconnect()
	placed.Connect("token", count)
}

// Right: the second is ignored by its option.
func keepFirst() {
	placed.Connect("keep", audit)
	placed.Connect("keep", audit, dispatch.KeepFirst())
}

// Right: gone after the first event.
func onces() {
	placed.Connect("once", audit, dispatch.Once())
	placed.Connect("once", audit, dispatch.Once())
}

// Right: the first call only.
func guardedByOnce() {
	registerOnce()
	registerOnce()
}

// Right: the caller looks at the error.
func handled() error {
	if err := try(); err != nil {
		return err
	}
	return try()
}

// Right: two objects.
func objects() {
	a, b := new(Service), new(Service)
	a.start()
	b.start()
}

// Right: two signals that functions return.
func returned() {
	connectAt("a").Connect("audit", audit)
	connectAt("b").Connect("audit", audit)
}

// Right: the cases of a switch.
func cases(level int) {
	switch level {
	case 0:
		placed.Connect("level", audit)
	case 1:
		placed.Connect("level", count)
	}
}

// Right: a deferred disconnect ends the first function's connection.
func scoped() {
	visit()
	visit()
}

func visit() {
	defer placed.Connect("visit", audit).Disconnect()
}

// Right: not a connect.
func other() {
	nothing("audit", audit)
	nothing("audit", audit)
}
