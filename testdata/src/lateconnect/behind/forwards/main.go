// Command forwards initialises its modules before it starts them.
package main

import (
	"context"

	"lateconnect/behind/kernel"
	"lateconnect/behind/modules"
)

func main() {
	k := new(kernel.Kernel)
	k.Add(&modules.Orders{}).Add(&modules.Stock{})
	_ = k.Run(context.Background())
}
