// Command sortedlist has its modules sorted.
package main

import (
	"context"

	"lateconnect/behind/kernel"
	"lateconnect/behind/modules"
	"lateconnect/behind/sorted"
)

func main() {
	list := []kernel.Module{new(modules.Orders), new(modules.Stock)}
	sorted.Run(context.Background(), list)
}
