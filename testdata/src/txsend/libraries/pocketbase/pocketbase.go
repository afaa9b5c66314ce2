// Package pocketbase saves inside transactions, whose end the application's own events wait for.
package pocketbase

import (
	"github.com/pocketbase/pocketbase/core"

	"github.com/signalvet/signalvet/dispatch"
)

var imported = dispatch.New[*core.Record]("imported")

// Right: Save knows of the transaction, and sends when it is over.
func load(app core.App, posts []*core.Record) error {
	return app.RunInTransaction(func(tx core.App) error {
		for _, post := range posts {
			if err := tx.Save(post); err != nil {
				return err
			}
		}
		return nil
	})
}

// Wrong: a signal of the program's own does not know of it.
func loadOne(app core.App, post *core.Record) error {
	return app.RunInTransaction(func(tx core.App) error {
		if err := tx.Save(post); err != nil {
			return err
		}
		return imported.Send(nil, post) // want `imported is sent before its transaction commits`
	})
}
