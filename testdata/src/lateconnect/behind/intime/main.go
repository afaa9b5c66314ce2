// Command intime gives a server what registers in time.
package main

import (
	"context"

	"lateconnect/behind/hooks"
	"lateconnect/behind/server"
)

func main() {
	s := server.New(server.Config{Notifier: hooks.New()})
	_ = s.Begin(context.Background(), hooks.New())
}
