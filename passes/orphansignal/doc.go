// Package orphansignal defines an analyzer that finds signals which are sent to nobody, or never sent.
//
// # Analyzer orphansignal
//
// orphansignal: find signals that are sent but never received, or received but never sent
//
// A signal has two ends. When one of them is missing, something was renamed, removed or forgotten: the receiver waits for
// ever, or the send reaches nobody.
//
//	// WRONG: nobody sends refunded
//	var refunded = dispatch.New[Order]("refunded")
//
//	func init() { refunded.Connect("audit", audit) }
//
//	// RIGHT: both ends are there
//	var placed = dispatch.New[Order]("placed")
//
//	func init() { placed.Connect("audit", audit) }
//
//	func place(ctx context.Context, o Order) error { return placed.Send(ctx, o) }
//
// A signal that only its package can name is judged there, at its definition: a variable, or a field. A signal that
// others can name is judged in package main, which sees the whole program: at the operation, when that stands in main,
// else at the import that brings it in. Only signals of the program itself are judged, not those of the libraries that it uses: a library may
// well send what this program does not care about. With -orphansignal.exported the exported signals of a library are judged in the library, too.
//
// Topics are judged one by one, at their constant when the package declares it; a topic that is nearly that of the other end is reported
// with it. A home-made bus is judged like a signal when a field keeps it and nobody else can get at the field.
//
// # Limits
//
// A signal that is handed to code which is not followed is silent, and so is one of which an operation is not known well
// enough, one that comes from a constructor's argument, one that a file for another platform mentions, and one that only tests use. A command that connects nothing, or sends nothing, is
// not judged: it uses a part of a program. Topics that are types are judged in their own package only: a command contains a part of what the packages
// of a module send and receive by type. But a type that is received and never sent, while nearly the same one is, is reported wherever both are
// seen, at the connect or at the import: a pointer to it, or what it is made of without its name.
package orphansignal
