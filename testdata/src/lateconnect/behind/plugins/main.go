// Command plugins sets the plugin that sends up first.
package main

import (
	"lateconnect/behind/kernel"
	"lateconnect/behind/modules"
)

func main() {
	plugins := []kernel.Plugin{&modules.Orders{}}
	plugins = append(plugins, &modules.Stock{})
	kernel.Install(new(kernel.Kernel), plugins...) // want `receiver placed is connected after Placed is sent`
}
