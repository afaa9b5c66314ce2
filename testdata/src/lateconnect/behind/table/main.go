// Command table has its modules in a map.
package main

import (
	"context"

	"lateconnect/behind/kernel"
	"lateconnect/behind/modules"
)

func main() {
	k := new(kernel.Kernel)
	k.SetTable(map[string]kernel.Module{"orders": new(modules.Orders), "stock": new(modules.Stock)})
	k.Table(context.Background()) // want `receiver placed is connected after Placed is sent`
}
