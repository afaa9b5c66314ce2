package pocketbase

import "github.com/pocketbase/pocketbase/core"

func saves(app core.App) {
	app.OnRecordAfterCreateSuccess("orders").BindFunc(func(e *core.RecordEvent) error { // want `^receiver function literal may block the sender \(book → \(github\.com/pocketbase/pocketbase/core\.App\)\.Save\)$`
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
