// Package suppression defines an analyzer that looks after the comments which suppress findings.
//
// # Analyzer suppression
//
// suppression: find suppressions that have no reason or match no finding
//
// A finding is kept by a comment behind it or on the line above it. One comment serves every driver:
//
//	orders.Connect("audit", audit) //lint:ignore lateconnect the first order is a test
//
//	//nolint:lateconnect,uidmatch // the first order is a test
//	orders.Connect("audit", audit)
//
// The name of a check, several with commas between, or signalvet for all of them, may stand there. The comment covers
// its own line and the statement that ends there; on a line of its own, what begins on the next line: a statement, a
// declaration, an argument or an element. A lint:ignore does not reach into the bodies of functions, branches and
// loops; a nolint does, so that above a function it covers all of it, and above the package clause the whole file.
// A file is covered by lint:file-ignore too. A finding of several lines is matched by its first line.
//
//	// WRONG: nobody will know why
//	//lint:ignore lateconnect
//	orders.Connect("audit", audit)
//
//	// RIGHT
//	//lint:ignore lateconnect the first order is a test
//	orders.Connect("audit", audit)
//
// A suppression that takes no finding away is reported, so that it goes when its cause goes; so is a name that is nearly
// that of a check. Comments for other tools, such as //lint:ignore SA1000 or //nolint:errcheck, and a bare //nolint are
// left alone.
//
// # Limits
//
// A suppression that is needed only with other build tags or with other flags counts as one that matches nothing.
package suppression
