package pocketbase

import "github.com/pocketbase/pocketbase/core"

// A hook works with the database that its event comes from.
func saves(app core.App) {
	app.OnRecordAfterCreateSuccess("orders").BindFunc(func(e *core.RecordEvent) error {
		if err := book(e.App); err != nil {
			return err
		}
		return e.Next()
	})
	app.OnRecordCreate("orders").BindFunc(func(e *core.RecordEvent) error { // a part of the action
		if err := book(e.App); err != nil {
			return err
		}
		return e.Next()
	})
}

func book(app core.App) error { return app.Save(&core.Record{}) }
