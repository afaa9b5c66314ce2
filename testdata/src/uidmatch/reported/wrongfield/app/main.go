// Command app sees that nobody else connects.
package main

import (
	"context"

	"uidmatch/reported/wrongfield/library"
	"uidmatch/reported/wrongfield/stats"
)

func main() {
	lib := new(library.Library)
	stats.Start(lib)
	defer stats.Stop(lib)    // want `uid "counter.return" is connected to Returned, not to Borrowed`
	defer stats.Watch(lib)() // want `uid "stats.return" is connected to Returned, not to Borrowed`
	_ = lib.Borrowed.Send(context.Background(), "1")
}
