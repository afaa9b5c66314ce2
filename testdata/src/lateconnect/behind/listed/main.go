// Command listed lists the module that connects first.
package main

import (
	"context"

	"lateconnect/behind/kernel"
	"lateconnect/behind/modules"
)

func main() {
	_ = kernel.OneByOne(context.Background(), new(modules.Stock), new(modules.Orders))
}
