package dispatch

import "iter"

// AnySignal is what every signal can tell and do without its event type: the
// element type of [All]. Only *[Signal] and *[Keyed] implement it.
type AnySignal interface {
	// Name returns the name given to New or NewKeyed.
	Name() string
	// HasReceivers reports whether any receiver is connected, for any sender.
	HasReceivers() bool
	// Receivers yields the connections in the order of calling.
	Receivers() iter.Seq[*Connection]
	// Freeze makes every later connect fail.
	Freeze()
	// Observe replaces the observer; nil removes it.
	Observe(Observer)

	base() *core
}
