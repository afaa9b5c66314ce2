// Command installed sets the plugin that connects up first.
package main

import (
	"lateconnect/behind/kernel"
	"lateconnect/behind/modules"
)

func main() { kernel.Install(nil, new(modules.Stock), new(modules.Orders)) }
