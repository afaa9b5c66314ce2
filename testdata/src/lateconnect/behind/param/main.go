// Command param gives a server what registers too late.
package main

import (
	"context"

	"lateconnect/behind/hooks"
	"lateconnect/behind/server"
)

func main() {
	s := server.New(server.Config{Name: "one"})
	_ = s.Start(context.Background(), hooks.New()) // want `receiver started is connected after Started is sent \(Start → Send, then Start → Register of hooks\.Audit → Connect; it misses that send\)`
}
