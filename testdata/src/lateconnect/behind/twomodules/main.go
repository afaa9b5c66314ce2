// Command twomodules starts one module, and initialises another one of two.
package main

import (
	"context"

	"lateconnect/behind/kernel"
	"lateconnect/behind/modules"
)

func main() {
	kernel.Last(context.Background(), new(modules.Orders), new(modules.Stock))
}
