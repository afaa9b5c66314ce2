// Package directive defines an analyzer that finds mistakes in signalvet's own comments.
//
// # Analyzer directive
//
// directive: find mistakes in //signalvet: comments
//
// A comment above a function tells signalvet what the code does not show: that the function is an operation of a
// dispatcher, that it waits, or that it does not. A mistake in such a comment would be lost in silence.
//
//	// WRONG: there is no such operand
//	//signalvet:connect uid=name reciever=f
//
//	// RIGHT
//	//signalvet:connect uid=name receiver=f
//
// A comment is reported when its word, a key or a value is not known, when a key does not go with the word, when it names
// a parameter that the function does not have, when a reason is missing, and when it stands above nothing that it can
// speak of. The message lists what was wanted.
//
// # Limits
//
// Only comments that begin with //signalvet: are looked at.
package directive
