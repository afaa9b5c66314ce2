// Command buses gives its modules a bus each.
package main

import (
	"context"

	"lateconnect/behind/busmodules"
	"lateconnect/behind/kernel"
	"lateconnect/behind/server"
)

func main() {
	in, out := new(server.Bus), new(server.Bus)
	_ = kernel.OneByOne(context.Background(), busmodules.NewSource("one", in), busmodules.NewSink(out))
}
