// Package menu takes receivers in structs.
package menu

import (
	"context"

	"github.com/signalvet/signalvet/dispatch"
)

// Menu has two signals.
type Menu struct {
	picked dispatch.Signal[string]
	left   dispatch.Signal[string]
}

// Callbacks are connected at once.
type Callbacks struct {
	Picked func(context.Context, string) error
	Left   func(string)
}

// Bind connects what is there.
func (m *Menu) Bind(uid string, cb Callbacks) {
	if cb.Picked != nil {
		m.picked.Connect(uid, cb.Picked)
	}
	if cb.Left != nil {
		m.left.Connect(uid, func(_ context.Context, dish string) error {
			cb.Left(dish)
			return nil
		})
	}
}

// BindAll hands the struct on.
func BindAll(cb Callbacks, menus ...*Menu) {
	for _, m := range menus {
		m.Bind("all", cb)
	}
}
