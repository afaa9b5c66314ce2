// Package testhook lets dispatchtest do to a signal what no program should:
// hide its receivers, silence them, and connect to it when it is frozen.
package testhook

// Hooks are what dispatch offers to dispatchtest alone. A signal is a
// dispatch.AnySignal, which this package cannot name. What a hook returns
// undoes it, and is idempotent.
type Hooks struct {
	// Isolate hides the receivers and the freeze of a signal.
	Isolate func(signal any) (restore func())
	// Mute silences the receivers with that uid, of all senders; with the uid
	// "" all receivers. It is false if the uid is not connected.
	Mute func(signal any, uid string) (restore func(), known bool)
	// Recorder returns a dispatch.Option for a receiver that is neither
	// frozen out nor muted.
	Recorder func() any
}

// Installed are the hooks of dispatch, set while it is initialised.
var Installed Hooks

// Install sets the hooks.
func Install(h Hooks) Hooks {
	Installed = h
	return h
}
