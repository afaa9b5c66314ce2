// Package stats connects to both signals of a library that it is given.
package stats

import (
	"context"

	"uidmatch/reported/wrongfield/library"
)

func count(context.Context, string) error { return nil }

// Watch returns the function that ends the watch.
func Watch(lib *library.Library) (stop func()) {
	lib.Borrowed.Connect("stats.borrow", count)
	lib.Returned.Connect("stats.return", count)
	return func() {
		lib.Borrowed.Disconnect("stats.return")
		lib.Returned.Disconnect("stats.return")
	}
}

// Start connects.
func Start(lib *library.Library) {
	lib.Borrowed.Connect("counter.borrow", count)
	lib.Returned.Connect("counter.return", count)
}

// Stop mixes them up.
func Stop(lib *library.Library) {
	lib.Borrowed.Disconnect("counter.return")
	lib.Returned.Disconnect("counter.return")
}
