// Command othersignal registers for another signal, and where the send is not certain.
package main

import (
	"context"

	"lateconnect/behind/hooks"
	"lateconnect/behind/server"
)

func main() {
	_ = new(server.Server).Start(context.Background(), hooks.Quiet{})
}
