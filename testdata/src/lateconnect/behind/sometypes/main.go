// Command sometypes chooses between a type that registers and one that does not.
package main

import (
	"context"
	"os"

	"lateconnect/behind/hooks"
	"lateconnect/behind/server"
)

func main() {
	var n server.Notifier = hooks.Nothing{}
	if len(os.Args) > 1 {
		n = hooks.New()
	}
	_ = new(server.Server).Start(context.Background(), n)
}
