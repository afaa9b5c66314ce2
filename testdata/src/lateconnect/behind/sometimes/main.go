// Command sometimes sends on some paths only, or at some other time.
package main

import (
	"context"

	"lateconnect/behind/hooks"
	"lateconnect/behind/server"
)

func main() {
	s := server.New(server.Config{Name: "one"})
	s.Sometimes(context.Background(), hooks.New())
	server.Background(context.Background(), hooks.Herald("one"), hooks.New())
}
