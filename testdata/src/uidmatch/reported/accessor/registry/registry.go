// Package registry makes the signals of a table when they are asked for.
package registry

import "github.com/signalvet/signalvet/dispatch"

// Signals belong to one table.
type Signals struct{ Inserted, Updated, Removed *dispatch.Signal[int] }

var tables = map[string]*Signals{}

// For returns the signals of a table.
func For(table string) *Signals {
	s := tables[table]
	if s == nil {
		s = &Signals{
			Inserted: dispatch.New[int](table + ".inserted"),
			Updated:  dispatch.New[int](table + ".updated"),
			Removed:  dispatch.New[int](table + ".removed"),
		}
		tables[table] = s
	}
	return s
}
