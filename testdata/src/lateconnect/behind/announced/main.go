// Command announced lets somebody announce before the server connects.
package main

import (
	"context"

	"lateconnect/behind/hooks"
	"lateconnect/behind/server"
)

func main() {
	_ = server.Serve(context.Background(), hooks.Herald("one")) // want `is connected after Started is sent \(Serve → Announce of hooks\.Herald → Send, then Serve → Connect; it misses that send\)`
}
