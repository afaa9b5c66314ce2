// Command everytype chooses between two types that both register.
package main

import (
	"context"
	"os"

	"lateconnect/behind/hooks"
	"lateconnect/behind/server"
)

func main() {
	var n server.Notifier = hooks.New()
	if len(os.Args) > 1 {
		n = &hooks.Mail{}
	}
	s := server.New(server.Config{})
	if err := s.Start(context.Background(), n); err != nil { // want `receiver started is connected after Started is sent`
		os.Exit(1)
	}
}
