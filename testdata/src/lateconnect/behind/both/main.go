// Command both has types on both sides.
package main

import (
	"context"

	"lateconnect/behind/hooks"
	"lateconnect/behind/server"
)

type app struct {
	herald hooks.Herald
	audit  *hooks.Audit
}

func main() {
	a := &app{herald: "one", audit: hooks.New()}
	a.run(context.Background())
}

func (a *app) run(ctx context.Context) {
	server.Both(ctx, a.herald, a.audit) // want `receiver started is connected after Started is sent \(Both → Announce of hooks\.Herald → Send, then Both → Register of hooks\.Audit → Connect; it misses that send\)`
}
