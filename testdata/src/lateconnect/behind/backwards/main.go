// Command backwards starts its modules before it initialises them.
package main

import (
	"context"

	"lateconnect/behind/kernel"
	"lateconnect/behind/modules"
)

func main() {
	k := new(kernel.Kernel)
	k.Add(&modules.Stock{}).Add(&modules.Orders{})
	_ = k.Backwards(context.Background()) // want `receiver placed is connected after Placed is sent \(Backwards → startAll → Start of modules\.Orders → first → Send, then Backwards → initAll → Init of modules\.Stock → Connect; it misses that send\)`
}
