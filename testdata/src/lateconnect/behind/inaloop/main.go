// Command inaloop registers and sends in one loop.
package main

import (
	"context"

	"lateconnect/behind/hooks"
	"lateconnect/behind/server"
)

func main() {
	for _, name := range []string{"one", "two"} {
		s := server.New(server.Config{Name: name})
		_ = s.Begin(context.Background(), hooks.New())
	}
}
