// Command onebyone lists the module that sends first.
package main

import (
	"context"

	"lateconnect/behind/kernel"
	"lateconnect/behind/modules"
)

func main() {
	_ = kernel.OneByOne(context.Background(), new(modules.Orders), new(modules.Stock)) // want `receiver placed is connected after Placed is sent`
}
