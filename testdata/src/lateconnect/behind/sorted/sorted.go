// Package sorted takes modules in an order of its own.
package sorted

import (
	"context"
	"sort"

	"lateconnect/behind/kernel"
)

// Run takes one after the other.
func Run(ctx context.Context, modules []kernel.Module) {
	sort.Slice(modules, func(i, j int) bool { return modules[i].Name() < modules[j].Name() })
	for _, m := range modules {
		_ = m.Init()
		_ = m.Start(ctx)
	}
}
