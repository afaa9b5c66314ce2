// Command own decides the order itself.
package main

import (
	"context"

	"lateconnect/behind/hooks"
	"lateconnect/behind/server"
)

func main() {
	for range 1 {
		order(context.Background(), hooks.New(), hooks.Herald("one"))
	}
}

func order(ctx context.Context, n server.Notifier, a server.Announcer) {
	if err := a.Announce(ctx); err != nil {
		panic(err)
	}
	n.Register() // want `receiver started is connected after Started is sent \(Announce of hooks\.Herald → Send, then Register of hooks\.Audit → Connect; it misses that send\)`
}
