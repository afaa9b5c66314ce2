// Command field configures a server with what registers too late.
package main

import (
	"context"

	"lateconnect/behind/hooks"
	"lateconnect/behind/server"
)

func main() {
	cfg := server.Config{Name: "one", Notifier: &hooks.Audit{}}
	run(server.New(cfg))
}

func run(s *server.Server) {
	s.Run(context.Background()) // want `receiver started is connected after Started is sent`
}
