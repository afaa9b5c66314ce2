// Package uidmatch defines an analyzer that finds disconnects which cannot take away the connection they mean.
//
// # Analyzer uidmatch
//
// uidmatch: find disconnects that cannot take away the connection they mean
//
// A disconnect names a connection by its uid, and by its sender when it was connected for one. When no connection has
// that name the disconnect returns false to nobody, and the receiver stays connected.
//
//	// WRONG: the uid was "audit"
//	orders.Connect("audit", audit)
//	orders.Disconnect("audti")
//
//	// WRONG: the receiver was connected for one sender
//	sales.From("eu").Connect("audit", audit)
//	sales.Disconnect("audit")
//
//	// RIGHT
//	orders.Connect("audit", audit)
//	orders.Disconnect("audit")
//
// Uids are compared after constant folding, through constants, variables that are assigned once, the parameters of
// wrappers, concatenation and fmt.Sprintf. A disconnect is reported when all connections of its signal are known and none has the uid;
// when the uid is nearly that of a connection (equal but for case and separators, or at most two edits away); when the
// uid belongs to another signal or another sender. All connections of a signal are known when only its package can name it
// and hands it to nobody, or when the whole program is seen: then the finding stands in package main, at the call that leads to the disconnect, or at
// the import when it happens in initialisation.
//
// # Limits
//
// A connection whose uid is not known could be any: then only a uid that differs in case, separators or one letter is
// reported. A disconnect by the connection itself always finds it.
package uidmatch
