// Command promoted gives a server a type whose method is promoted.
package main

import (
	"context"

	"lateconnect/behind/hooks"
	"lateconnect/behind/server"
)

func main() {
	s := new(server.Server)
	_ = s.Start(context.Background(), hooks.Promoted{Audit: hooks.New()}) // want `receiver started is connected after Started is sent`
}
